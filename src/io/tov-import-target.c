/* What the rows of a list can become.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-ball.h"
#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-employment.h"
#include "tov-enrolment.h"
#include "tov-entities.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
#define LINK(its_field, its_part) { .field = its_field, .source = TOV_IMPORT_ID, .argument = its_part }
#define FIXED(its_field, its_code) { .field = its_field, .source = TOV_IMPORT_FIXED, .argument = its_code }
#define SAME(its_field, other) { .field = its_field, .source = TOV_IMPORT_SAME, .argument = other }
#define DAY_BEFORE(its_field, other) { .field = its_field, .source = TOV_IMPORT_DAY_BEFORE, .argument = other }
#define TODAY(its_field) { .field = its_field, .source = TOV_IMPORT_TODAY }
/* A meeting meets the norm of contacts, so what is only taken for one is said. */
#define TAKEN_FOR_MEETING(its_field) { its_field, TOV_IMPORT_FIXED, "meeting", N_("The list does not say how the contact was made; it is taken for a meeting.") }

static const TovImportDefault young_person_defaults[] = {
  { "reference", TOV_IMPORT_NUMBER, NULL, NULL },
  { "birth_date", TOV_IMPORT_BIRTHDAY, "cpr.number", NULL },
  { NULL },
};

static const TovImportMeaning cpr_meanings[] = {
  { "number", N_("CPR number") },
  { NULL },
};

static const TovImportDefault cpr_defaults[] = {
  LINK ("young_person_id", "young_person"),
  { NULL },
};

static const TovImportMeaning enrolment_meanings[] = {
  { "partnership_id", N_("Partnership") },
  { "admitted_on", N_("Admitted") },
  { "discharged_on", N_("Discharged") },
  { "discharge_reason_id", N_("Discharge reason") },
  { "cohort_id", N_("Cohort") },
  { NULL },
};

static const TovImportDefault enrolment_defaults[] = {
  LINK ("young_person_id", "young_person"),
  { "partnership_id", TOV_IMPORT_PARTNERSHIP, NULL, NULL },
  { "admitted_on", TOV_IMPORT_TODAY, NULL, N_("The list does not say since when; today becomes the day of admission.") },
  { NULL },
};

static const TovImportMeaning key_worker_meanings[] = {
  { "contact_id", N_("Key worker") },
  { "from_date", NULL },
  { NULL },
};

static const TovImportDefault readiness_defaults[] = {
  LINK ("young_person_id", "young_person"),
  SAME ("from_date", "enrolment.admitted_on"),
  { NULL },
};

/* A discharge ends what a list has no end for. */
static const TovImportDefault while_enrolled[] = {
  LINK ("young_person_id", "young_person"),
  SAME ("from_date", "enrolment.admitted_on"),
  DAY_BEFORE ("to_date", "enrolment.discharged_on"),
  { NULL },
};

static const TovImportMeaning support_level_meanings[] = {
  { "level", N_("Support level") },
  { "from_date", NULL },
  { NULL },
};

static const TovImportMeaning readiness_meanings[] = {
  { "level", N_("Readiness") },
  { "from_date", NULL },
  { NULL },
};

static const TovImportMeaning placement_meanings[] = {
  { "placement_type_id", NULL },
  { "organisation_id", NULL },
  { "contact_id", NULL },
  { "purpose", NULL },
  { "from_date", NULL },
  { "planned_to", NULL },
  { "to_date", NULL },
  { "weekly_hours", NULL },
  { "individually_planned", NULL },
  { "promise", NULL },
  { "phone", NULL },
  { NULL },
};

static const TovImportDefault placement_defaults[] = {
  LINK ("young_person_id", "young_person"),
  FIXED ("placement_type_id", "placement_type:company_placement"),
  SAME ("from_date", "enrolment.admitted_on"),
  DAY_BEFORE ("to_date", "enrolment.discharged_on"),
  { NULL },
};

static const TovImportMeaning last_contact_meanings[] = {
  { "happened_at", N_("Last contact") },
  { "form", N_("Last contact · How") },
  { "reached", N_("Last contact · Reached") },
  { "worker_id", N_("Last contact · Staff member") },
  { "minutes", N_("Last contact · Minutes spent") },
  { "note", N_("Last contact · Note") },
  { NULL },
};

static const TovImportDefault last_contact_defaults[] = {
  TAKEN_FOR_MEETING ("form"),
  FIXED ("reached", "1"),
  SAME ("worker_id", "key_worker.contact_id"),
  { NULL },
};

static const TovImportMeaning no_meanings[] = {
  { NULL },
};

static const TovImportDefault last_contact_link_defaults[] = {
  LINK ("log_entry_id", "last_contact"),
  LINK ("young_person_id", "young_person"),
  { NULL },
};

static const TovImportMeaning next_step_meanings[] = {
  { "text", N_("Next step") },
  { "due_on", NULL },
  { "set_on", NULL },
  { "responsible_id", NULL },
  { NULL },
};

static const TovImportDefault next_step_defaults[] = {
  LINK ("young_person_id", "young_person"),
  TODAY ("set_on"),
  SAME ("responsible_id", "key_worker.contact_id"),
  { NULL },
};

static const TovImportMeaning ball_meanings[] = {
  { "contact_id", N_("Ball") },
  { NULL },
};

static const TovImportDefault ball_defaults[] = {
  LINK ("young_person_id", "young_person"),
  SAME ("contact_id", "key_worker.contact_id"),
  TODAY ("from_date"),
  FIXED ("answer", "accepted"),
  { NULL },
};

/* A key worker has the ball where the list does not say who has. */
static const TovImportPart caseload_parts[] = {
  { "young_person", &tov_young_person_entity, .defaults = young_person_defaults },
  { "cpr", &tov_cpr_entity, .meanings = cpr_meanings, .defaults = cpr_defaults },
  { "enrolment", &tov_enrolment_entity, .with = "young_person", .meanings = enrolment_meanings, .defaults = enrolment_defaults },
  { "key_worker", &tov_key_worker_entity, .meanings = key_worker_meanings, .defaults = while_enrolled },
  { "support_level", &tov_support_level_entity, .is_title = TRUE, .meanings = support_level_meanings, .defaults = while_enrolled },
  { "readiness", &tov_readiness_entity, .meanings = readiness_meanings, .defaults = readiness_defaults },
  { "placement", &tov_placement_entity, .meanings = placement_meanings, .defaults = placement_defaults },
  { "last_contact", &tov_log_entry_entity, .meanings = last_contact_meanings, .defaults = last_contact_defaults },
  { "last_contact_young_person", &tov_log_entry_young_person_entity, .with = "last_contact", .meanings = no_meanings, .defaults = last_contact_link_defaults },
  { "next_step", &tov_next_step_entity, .meanings = next_step_meanings, .defaults = next_step_defaults },
  { "ball", &tov_ball_entity, .with = "key_worker", .unless = "enrolment.discharged_on", .meanings = ball_meanings, .defaults = ball_defaults },
};

G_STATIC_ASSERT (G_N_ELEMENTS (caseload_parts) <= TOV_IMPORT_MAX_PARTS);

static const TovImportMeaning employment_meanings[] = {
  { "organisation_id", N_("Organisation") },
  { "title", N_("Title") },
  { "department", N_("Department") },
  { "from_date", NULL },
  { "to_date", NULL },
  { NULL },
};

static const TovImportDefault employment_defaults[] = {
  LINK ("contact_id", "contact"),
  { NULL },
};

static const TovImportPart contact_parts[] = {
  { "contact", &tov_contact_entity },
  { "employment", &tov_employment_entity, .meanings = employment_meanings, .defaults = employment_defaults },
};

/* No other program knows of what kind an organisation is. */
static const TovImportDefault organisation_defaults[] = {
  { "kind", TOV_IMPORT_FIXED, "other", N_("The list does not say of what kind an organisation is; each becomes an “other organisation”.") },
  { NULL },
};

static const TovImportPart organisation_parts[] = {
  { "organisation", &tov_organisation_entity, .defaults = organisation_defaults },
};

static const TovImportDefault log_entry_defaults[] = {
  TAKEN_FOR_MEETING ("form"),
  FIXED ("reached", "1"),
  { NULL },
};

static const TovImportMeaning log_link_meanings[] = {
  { "young_person_id", N_("Young person") },
  { NULL },
};

static const TovImportDefault log_link_defaults[] = {
  LINK ("log_entry_id", "log_entry"),
  { NULL },
};

static const TovImportPart log_entry_parts[] = {
  { "log_entry", &tov_log_entry_entity, .defaults = log_entry_defaults },
  { "log_entry_young_person", &tov_log_entry_young_person_entity, .with = "log_entry", .meanings = log_link_meanings, .defaults = log_link_defaults },
};

static const TovImportPart young_person_parts[] = {
  { "young_person", &tov_young_person_entity, .defaults = young_person_defaults },
  { "cpr", &tov_cpr_entity, .meanings = cpr_meanings, .defaults = cpr_defaults },
};

#define RECIPE(its_name, its_label, its_parts) \
  { .target = { its_name, its_label }, .parts = its_parts, .n_parts = G_N_ELEMENTS (its_parts) }

static const TovImportRecipe caseload =
  RECIPE ("caseload", N_("Young people with pathway and key worker"), caseload_parts);

/* Entities of which a row becomes more than one record, or says less than the record needs. */
static const TovImportRecipe compound[] = {
  RECIPE ("contact", N_("Contacts"), contact_parts),
  RECIPE ("organisation", N_("Organisations"), organisation_parts),
  RECIPE ("young_person", N_("Young people"), young_person_parts),
  RECIPE ("log_entry", N_("Log entries"), log_entry_parts),
};
/* clang-format on */

/* What belongs to a partnership by itself belongs to the one that is chosen. */
static const TovImportDefault partnership_defaults[] = {
  { "partnership_id", TOV_IMPORT_PARTNERSHIP, NULL, NULL },
  { NULL },
};

/* Of any other entity a row becomes one record. */
static TovImportRecipe
create_recipe (const TovEntity *entity)
{
  TovImportRecipe recipe = { .target = { entity->name, entity->plural }, .n_parts = 1 };
  TovImportPart *part;

  for (guint i = 0; i < G_N_ELEMENTS (compound); i++)
    if (g_str_equal (compound[i].target.name, entity->name))
      return compound[i];
  part = g_new0 (TovImportPart, 1);
  part->name = entity->name;
  part->entity = entity;
  if (tov_entity_get_field (entity, "partnership_id") != NULL)
    part->defaults = partnership_defaults;
  recipe.parts = part;
  return recipe;
}

static GArray *
create_recipes (void)
{
  GArray *recipes = g_array_new (TRUE, FALSE, sizeof (TovImportRecipe));

  g_array_append_val (recipes, caseload);
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    TovImportRecipe recipe = create_recipe (*entity);

    g_array_append_val (recipes, recipe);
  }
  return recipes;
}

static GArray *
create_targets (void)
{
  GArray *targets = g_array_new (TRUE, FALSE, sizeof (TovImportTarget));

  for (const TovImportRecipe *recipe = tov_import_recipes (); recipe->target.name != NULL; recipe++)
    g_array_append_val (targets, recipe->target);
  return targets;
}

const TovImportRecipe *
tov_import_recipes (void)
{
  static gsize recipes;

  if (g_once_init_enter (&recipes))
    g_once_init_leave (&recipes, (gsize) create_recipes ());
  return (const TovImportRecipe *) ((GArray *) recipes)->data;
}

const TovImportRecipe *
tov_import_find_recipe (const char *target)
{
  for (const TovImportRecipe *recipe = tov_import_recipes (); recipe->target.name != NULL; recipe++)
    if (g_str_equal (recipe->target.name, target))
      return recipe;
  return NULL;
}

int
tov_import_find_part (const TovImportRecipe *recipe, const char *name)
{
  for (guint i = 0; i < recipe->n_parts; i++)
    if (g_str_equal (recipe->parts[i].name, name))
      return (int) i;
  return -1;
}

const TovImportTarget *
tov_import_get_targets (void)
{
  static gsize targets;

  if (g_once_init_enter (&targets))
    g_once_init_leave (&targets, (gsize) create_targets ());
  return (const TovImportTarget *) ((GArray *) targets)->data;
}
