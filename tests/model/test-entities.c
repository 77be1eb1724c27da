/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entities.h"

/* The files of the data package and their columns, in order. Others read and write packages by this
 * list, so it is written a second time here: a change of an entity shows as a broken promise.
 * Behind a choice stand its codes, behind a reference that is not named by its target ">" and the
 * target. */
/* clang-format off */
static const struct
{
  const char *name;
  const char *columns;
} package[] = {
  { "organisation",
    "name kind(jobcentre,uu,family_department,social_department,production_school,vocational_school,"
    "vuc,upper_secondary,psychiatry,substance_treatment,company,social_partner,association,other) "
    "cvr municipality_code address postal_code town phone email web can_help_with note" },
  { "contact",
    "given_name family_name phone mobile email can_help_with can_decide photo note" },
  { "employment", "contact_id organisation_id title department from_date to_date" },
  { "partnership",
    "name municipality_code base_unit_id>organisation coordinator_id>contact from_date to_date "
    "places note" },
  { "partnership_municipality", "partnership_id municipality_code" },
  { "phase", "partnership_id position name from_date to_date" },
  { "party", "partnership_id organisation_id role from_date to_date" },
  { "target",
    "partnership_id indicator(admitted,participants,retained,individual,education_start,work_start,"
    "drop_out,share,enrolled,without_next_step,monthly_norm) from_date to_date value" },
  { "agreement", "partnership_id signed_on from_date to_date review_on file note" },
  { "signatory", "agreement_id organisation_id contact_id signed_on" },
  { "commitment",
    "agreement_id organisation_id kind(meetings,principles,offers,other) text due_on "
    "status(open,kept,broken) evidence" },
  { "contact_group",
    "partnership_id kind(steering,practitioner,key_worker,work_group,other) local_name "
    "interval_months note" },
  { "membership",
    "contact_group_id contact_id organisation_id role(chair,member,deputy,secretary) from_date "
    "to_date" },
  { "agenda_template",
    "contact_group_id position title kind(standing,information,discussion,decision) closed "
    "minutes_planned month background" },
  { "meeting",
    "contact_group_id starts_at ends_at place status(planned,invited,held,cancelled) "
    "minute_taker_id>contact approved_on note" },
  { "calendar_link", "meeting_id uid" },
  { "meeting_benefit", "meeting_id organisation_id text" },
  { "agenda_item",
    "meeting_id position title kind(standing,information,discussion,decision) closed "
    "presenter_id>contact minutes_planned background minutes_text carried_from_id>agenda_item" },
  { "postponement", "agenda_item_id reason" },
  { "decision",
    "agenda_item_id text responsible_id>contact due_on status(open,done,dropped)" },
  { "decision_notice", "decision_id organisation_id notified_on" },
  { "follow_up", "meeting_id agenda_item_id text responsible_id>contact due_on done_on" },
  { "attendance",
    "meeting_id contact_id organisation_id invited reply(none,yes,no) "
    "presence(unknown,present,excused,absent)" },
  { "activity",
    "partnership_id phase_id title "
    "kind(conference,visit_day,workshop,network,communication,method,other) from_date to_date "
    "responsible_id>contact participants status(planned,running,done,cancelled) result" },
  { "budget_line", "partnership_id phase_id year heading budgeted spent forecast note" },
  { "focus_point",
    "partnership_id text theme_id responsible_id>contact review_on status(open,done) learned" },
  { "partner_tie",
    "partnership_id organisation_a_id>organisation organisation_b_id>organisation kind strength "
    "noted_on note" },
  { "map_pin", "partnership_id organisation_id contact_id x y" },
  { "young_person",
    "reference given_name family_name birth_date gender(female,male,other,unknown) address "
    "postal_code town phone email guardian_name guardian_phone protected "
    "entry_situation(no_plan,at_risk,neither,unknown) leaving_exam(yes,no,unknown) "
    "broken_off_educations wishes note" },
  { "cpr", "young_person_id number" },
  { "consent",
    "young_person_id information given_on given_by(self,guardian) valid_to withdrawn_on document" },
  { "consent_receiver", "consent_id organisation_id" },
  { "referral",
    "young_person_id partnership_id referred_on referral_source_id contact_id note" },
  { "intake",
    "referral_id decided_on "
    "result(admitted,referred_elsewhere,not_target_group,waiting,withdrawn) reason "
    "known_elsewhere(yes,no,unknown) assessed(yes,no,unknown) "
    "development_potential(yes,no,unknown) motivated(yes,no,unknown) "
    "wants_key_worker(yes,no,unknown) not_stu(yes,no,unknown)" },
  { "cohort", "partnership_id name from_date to_date" },
  { "enrolment",
    "young_person_id partnership_id admitted_on discharged_on discharge_reason_id cohort_id "
    "resumes_id>enrolment" },
  { "readiness",
    "young_person_id level(not_assessed,plainly_ready,ready_for_education,ready_for_activity) "
    "from_date to_date" },
  { "support_level",
    "young_person_id level(close,external,phasing_out) from_date to_date" },
  { "key_worker", "young_person_id contact_id from_date to_date accepted_on" },
  { "ball",
    "young_person_id contact_id organisation_id from_date to_date thrown_on answered_on "
    "answer(open,accepted,declined) expectation" },
  { "placement",
    "young_person_id placement_type_id organisation_id contact_id "
    "purpose(trade,workplace,colleague,lay_dream_to_rest,other) from_date planned_to to_date "
    "weekly_hours individually_planned parallel ending(completed,on_to_next,interrupted) "
    "obstacle_id>theme promise phone law(lab,las,lss,other)" },
  { "outcome",
    "young_person_id outcome_type_id started_on ended_on "
    "state(admitted,at_risk,interrupted,completed)" },
  { "log_entry",
    "happened_at form(meeting,home_visit,accompaniment,phone,text_mail,video) reached minutes "
    "worker_id>contact note corrects_id>log_entry" },
  { "log_entry_young_person", "log_entry_id young_person_id" },
  { "log_entry_theme", "log_entry_id theme_id" },
  { "young_person_theme", "young_person_id theme_id from_date to_date" },
  { "theme_score", "young_person_id theme_id scored_on score" },
  { "next_step",
    "young_person_id text set_on due_on responsible_id>contact done_on cancelled_on "
    "cancelled_because" },
  { "morning_call",
    "young_person_id contact_id "
    "days(weekdays,every_day,monday,tuesday,wednesday,thursday,friday,saturday,sunday) at from_date "
    "to_date note" },
  { "person_to_call", "young_person_id position contact_id name phone note" },
  { "story", "young_person_id text told_on approved_on" },
  { "network_map", "young_person_id drawn_on kind(present,wished) present_people note" },
  { "alter",
    "network_map_id label contact_id relation(parent,sibling,key_worker,other) ring angle sector_id "
    "tie(support,mixed,strain,conflict,broken) resource_person can_help_with" },
  { "alter_tie", "network_map_id alter_a_id>alter alter_b_id>alter kind" },
  { "alter_origin", "alter_id earlier_id>alter" },
  { "alter_step", "alter_id next_step_id" },
  { "map_group", "network_map_id name" },
  { "map_group_member", "map_group_id alter_id" },
  { "setting", "name value" },
  { "saved_list", "name conditions position" },
  { "placement_type",
    "name class(other,education) position from_date to_date "
    "default_ball(key_worker,organisation,uu)" },
  { "theme", "name class position from_date to_date" },
  { "discharge_reason",
    "name class(positive,neutral,drop_out,transfer) position from_date to_date" },
  { "referral_source", "name class position from_date to_date" },
  { "sector", "name class position from_date to_date" },
  { "outcome_type", "name class(education,work) position from_date to_date" },
};
/* clang-format on */

typedef void (*FieldFunc) (const TovEntity *entity, const TovField *field);

static void
each_field (FieldFunc look_at)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      g_test_message ("%s.%s", (*entity)->name, (*entity)->fields[i].name);
      look_at (*entity, &(*entity)->fields[i]);
    }
}

static char *
describe_columns (const TovEntity *entity)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    g_string_append_printf (columns, "%s%s", i > 0 ? " " : "", field->name);
    if (field->kind == TOV_KIND_CHOICE) {
      for (guint c = 0; field->choices[c].code != NULL; c++)
        g_string_append_printf (columns, "%c%s", c == 0 ? '(' : ',', field->choices[c].code);
      g_string_append_c (columns, ')');
    } else if (field->kind == TOV_KIND_REFERENCE) {
      g_autofree char *plain = g_strconcat (field->target, "_id", NULL);

      if (!g_str_equal (plain, field->name))
        g_string_append_printf (columns, ">%s", field->target);
    }
  }
  return g_strdup (columns->str);
}

static void
test_are_the_files_of_the_package_in_order (void)
{
  const TovEntity *const *entities = tov_entities_get ();

  for (gsize i = 0; i < G_N_ELEMENTS (package); i++) {
    g_assert_nonnull (entities[i]);
    g_assert_cmpstr (entities[i]->name, ==, package[i].name);
  }
  g_assert_null (entities[G_N_ELEMENTS (package)]);
}

static void
test_have_the_columns_of_the_package_in_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (package); i++) {
    g_autofree char *columns = describe_columns (tov_entities_get ()[i]);

    g_assert_cmpstr (columns, ==, package[i].columns);
  }
}

static void
test_are_found_by_name (void)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    g_assert_true (tov_entities_find ((*entity)->name) == *entity);
  g_assert_null (tov_entities_find ("young"));
  g_assert_null (tov_entities_find (""));
}

static void
test_have_a_name_for_one_and_for_many (void)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_assert_nonnull ((*entity)->label);
    g_assert_cmpstr ((*entity)->label, !=, "");
    g_assert_nonnull ((*entity)->plural);
    g_assert_cmpstr ((*entity)->plural, !=, "");
  }
}

static void
look_at_label (const TovEntity *entity, const TovField *field)
{
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->label, !=, "");
  g_assert_true (tov_entity_get_field (entity, field->name) == field);
}

static void
test_fields_have_labels_and_names_of_their_own (void)
{
  each_field (look_at_label);
  g_assert_null (tov_entity_get_field (tov_entities_get ()[0], "nothing"));
}

static void
look_at_target (const TovEntity *entity, const TovField *field)
{
  if (field->kind == TOV_KIND_REFERENCE)
    g_assert_nonnull (tov_entities_find (field->target));
  else
    g_assert_null (field->target);
}

static void
test_references_lead_to_an_entity (void)
{
  each_field (look_at_target);
}

/* Dates and booleans are both int in C, so the compiler cannot tell a row of the wrong kind. */
static void
look_at_kind (const TovEntity *entity, const TovField *field)
{
  static const char *const booleans[] = {
    "closed",   "invited",         "protected", "reached", "individually_planned",
    "parallel", "resource_person", NULL
  };
  gboolean dated = g_str_has_suffix (field->name, "_on") || g_str_has_suffix (field->name, "_date")
                   || g_str_has_suffix (field->name, "_to");

  if (g_str_equal (field->name, "birth_date"))
    g_assert_cmpint (field->kind, ==, TOV_KIND_BIRTH);
  else
    g_assert_true (dated == (field->kind == TOV_KIND_DATE));
  g_assert_true (g_strv_contains (booleans, field->name) == (field->kind == TOV_KIND_BOOLEAN));
  g_assert_true (g_str_has_suffix (field->name, "_at") == (field->kind == TOV_KIND_TIME));
  g_assert_true (g_str_has_suffix (field->name, "_id") == (field->kind == TOV_KIND_REFERENCE));
}

static void
test_a_fields_name_tells_its_kind (void)
{
  each_field (look_at_kind);
}

static void
expect_bounds (const char *entity, const char *name, gint64 minimum, gint64 maximum)
{
  const TovField *field = tov_entity_get_field (tov_entities_find (entity), name);

  g_assert_cmpint (field->kind, ==, TOV_KIND_NUMBER);
  g_assert_cmpint (field->minimum, ==, minimum);
  g_assert_cmpint (field->maximum, ==, maximum);
}

static void
test_numbers_keep_the_bounds_of_the_package (void)
{
  expect_bounds ("partner_tie", "strength", 1, 5);
  expect_bounds ("theme_score", "score", 1, 10);
  expect_bounds ("alter", "ring", 1, 4);
  expect_bounds ("alter", "angle", 0, 359);
  expect_bounds ("map_pin", "x", 0, 1000);
}

static void
look_at_personal (const TovEntity *entity, const TovField *field)
{
  static const char *const about_people[] = { "young_person", "log_entry", "network_map", "alter",
                                              "consent",      "referral",  NULL };
  gboolean is_reference =
      g_str_equal (entity->name, "young_person") && g_str_equal (field->name, "reference");

  /* The number is what stands where the person must not. */
  if (is_reference)
    g_assert_false (field->flags & TOV_FIELD_PERSONAL);
  else if (g_str_equal (entity->name, "young_person") || g_str_equal (entity->name, "cpr")
           || (field->kind == TOV_KIND_REFERENCE && g_strv_contains (about_people, field->target)))
    g_assert_true (field->flags & TOV_FIELD_PERSONAL);
}

static void
test_what_tells_of_a_young_person_is_personal (void)
{
  each_field (look_at_personal);
}

static void
test_five_intervals_exclude_each_other (void)
{
  static const char *const exclusive[] = { "readiness", "support_level", "key_worker",
                                           "ball",      "placement",     NULL };

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_test_message ("%s", (*entity)->name);
    g_assert_true (g_strv_contains (exclusive, (*entity)->name) == ((*entity)->exclusive != NULL));
    if ((*entity)->exclusive == NULL)
      continue;
    g_assert_cmpint (tov_entity_get_field (*entity, (*entity)->exclusive)->kind, ==,
                     TOV_KIND_REFERENCE);
    g_assert_nonnull (tov_entity_get_field (*entity, "from_date"));
    g_assert_nonnull (tov_entity_get_field (*entity, "to_date"));
  }
  g_assert_cmpstr (tov_entities_find ("placement")->unless, ==, "parallel");
}

/* A misspelt field would silently leave its heading out. */
static void
test_groups_begin_with_fields_in_order (void)
{
  guint n_grouped = 0;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    const TovField *last = NULL;

    for (const TovGroup *group = (*entity)->groups; group != NULL && group->heading != NULL;
         group++) {
      const TovField *first = tov_entity_get_field (*entity, group->first_field);

      g_test_message ("%s: %s", (*entity)->name, group->heading);
      g_assert_nonnull (first);
      g_assert_true (last == NULL || first > last);
      last = first;
    }
    n_grouped += last != NULL;
    /* A long form without headings is hard to read. */
    g_assert_true (last != NULL || (*entity)->n_fields <= 7);
  }
  g_assert_cmpuint (n_grouped, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entities/are-the-files-of-the-package-in-order",
                   test_are_the_files_of_the_package_in_order);
  g_test_add_func ("/entities/have-the-columns-of-the-package-in-order",
                   test_have_the_columns_of_the_package_in_order);
  g_test_add_func ("/entities/are-found-by-name", test_are_found_by_name);
  g_test_add_func ("/entities/have-a-name-for-one-and-for-many",
                   test_have_a_name_for_one_and_for_many);
  g_test_add_func ("/entities/fields-have-labels-and-names-of-their-own",
                   test_fields_have_labels_and_names_of_their_own);
  g_test_add_func ("/entities/references-lead-to-an-entity", test_references_lead_to_an_entity);
  g_test_add_func ("/entities/a-fields-name-tells-its-kind", test_a_fields_name_tells_its_kind);
  g_test_add_func ("/entities/numbers-keep-the-bounds-of-the-package",
                   test_numbers_keep_the_bounds_of_the_package);
  g_test_add_func ("/entities/what-tells-of-a-young-person-is-personal",
                   test_what_tells_of_a_young_person_is_personal);
  g_test_add_func ("/entities/five-intervals-exclude-each-other",
                   test_five_intervals_exclude_each_other);
  g_test_add_func ("/entities/groups-begin-with-fields-in-order",
                   test_groups_begin_with_fields_in_order);

  return g_test_run ();
}
