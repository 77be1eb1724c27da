/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-call-choice.h"

#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-fact-section.h"
#include "tov-organisation.h"
#include "tov-tag-row.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* So many are listed at once; who looks for another types a letter more. */
#define MAX_LISTED 8
/* Of those who can be asked in the organisation that the way ends at. */
#define MOST_PEOPLE 3

struct _TovCallChoice
{
  AdwBin parent_instance;

  TovContext *context;
  const TovTrails *trails;

  /* Its value is the code of a kind of organisation, or the id of a node. */
  TovFieldRow *goal_row;
  GtkLabel *trouble;
  GtkWidget *preferences_button;
  TovFactSection *steps;
};

G_DEFINE_FINAL_TYPE (TovCallChoice, tov_call_choice, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const TovField goal_field = { .name = "goal",
                                     .label = N_ ("Whom do I want to reach?"),
                                     .kind = TOV_KIND_TEXT };

static const TovTrailNode *
get_node (const TovTrails *trails, guint position)
{
  return g_ptr_array_index (trails->nodes, position);
}

static int
find_node (const TovTrails *trails, const char *id)
{
  for (guint i = 0; id != NULL && i < trails->nodes->len; i++)
    if (g_str_equal (get_node (trails, i)->id, id))
      return (int) i;
  return -1;
}

/* NULL for nobody. Transfer full. */
static char *
get_goal (TovCallChoice *self)
{
  char *goal;

  return tov_field_row_get_value (self->goal_row, &goal, NULL) ? goal : NULL;
}

/* The organisation where somebody has a post today; NULL for none. Transfer full. */
static char *
find_employer (TovCallChoice *self, const char *contact)
{
  g_autoptr (GPtrArray) posts =
      tov_fact_load (self->context, &tov_employment_entity, "contact_id", contact, "from_date");

  for (guint i = posts->len; i > 0; i--) {
    TovEmployment *post = g_ptr_array_index (posts, i - 1);

    if (tov_date_holds (post->from_date, post->to_date, tov_clock_today ()))
      return g_strdup (post->organisation_id);
  }
  return NULL;
}

/* Where the user stands: as a person, or where there is no path to her yet, her organisation; -1
 * for nowhere. */
static int
find_me (TovCallChoice *self)
{
  const char *me = tov_context_get_me (self->context);
  int node = find_node (self->trails, me);
  g_autofree char *employer = me != NULL && node < 0 ? find_employer (self, me) : NULL;

  return node >= 0 ? node : find_node (self->trails, employer);
}

static gboolean
has_kind (const TovTrails *trails, int kind)
{
  for (guint i = 0; i < trails->nodes->len; i++)
    if (get_node (trails, i)->kind == kind)
      return TRUE;
  return FALSE;
}

static void
add_kinds (TovCallChoice *self, GPtrArray *tags, const char *typed)
{
  for (int kind = 0; tov_organisation_kinds[kind].code != NULL; kind++) {
    const TovChoice *choice = &tov_organisation_kinds[kind];

    if (has_kind (self->trails, kind) && tov_text_matches (_ (choice->label), typed))
      g_ptr_array_add (
          tags, tov_tag_new (choice->code, _ (choice->label), _ ("the nearest of this kind")));
  }
}

static void
add_nodes (TovCallChoice *self, GPtrArray *tags, const char *typed)
{
  for (guint i = 0; i < self->trails->nodes->len && tags->len < MAX_LISTED; i++) {
    const TovTrailNode *node = get_node (self->trails, i);
    const char *about =
        _ (node->is_contact ? tov_contact_entity.label : tov_organisation_entity.label);

    if (!tov_text_matches (node->name, typed))
      continue;
    if (node->organisation >= 0)
      about = get_node (self->trails, (guint) node->organisation)->name;
    else if (node->kind >= 0)
      about = _ (tov_organisation_kinds[node->kind].label);
    g_ptr_array_add (tags, tov_tag_new (node->id, node->name, about));
  }
}

/* A TovTagFindFunc: the kinds that there are, and to letters organisations and people as well. */
static GPtrArray *
find_goals (const char *typed, gpointer user_data)
{
  TovCallChoice *self = user_data;
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);

  if (self->trails == NULL)
    return tags;
  add_kinds (self, tags, typed);
  if (*typed != '\0')
    add_nodes (self, tags, typed);
  return tags;
}

/* A TovTagTitleFunc. */
static char *
get_goal_title (const char *id, gpointer user_data)
{
  TovCallChoice *self = user_data;
  int kind = tov_choice_index (tov_organisation_kinds, id);
  int node = kind < 0 && self->trails != NULL ? find_node (self->trails, id) : -1;

  if (kind >= 0)
    return g_strdup (_ (tov_organisation_kinds[kind].label));
  return g_strdup (node >= 0 ? get_node (self->trails, (guint) node)->name : id);
}

static void
say_number (TovCallChoice *self, TovFact *fact, gboolean is_contact, const char *id)
{
  TovStore *store = tov_context_get_store (self->context);
  const TovEntity *entity = is_contact ? &tov_contact_entity : &tov_organisation_entity;
  g_autoptr (TovRecord) record = tov_store_get (store, entity, id, NULL);
  g_autofree char *number = NULL;

  if (record == NULL)
    return;
  number = tov_text_format_phone (is_contact ? tov_contact_get_number (TOV_CONTACT (record))
                                             : TOV_ORGANISATION (record)->phone);
  tov_fact_say_line (fact, number);
}

/* Somebody on the way: who she is, when the one before had to do with her last, and her number. */
static TovFact *
describe_step (TovCallChoice *self, const TovTrailFigures *figures, guint before, guint node)
{
  const TovTrailNode *who = get_node (figures->trails, node);
  const TovTrail *path = tov_trail_figures_find (figures, before, node);
  TovFact *fact = tov_fact_new (who->id, g_strdup (who->name));

  if (who->organisation >= 0)
    tov_fact_say (fact, get_node (figures->trails, (guint) who->organisation)->name);
  if (path != NULL)
    tov_fact_say_day (fact, _ ("last %s"), path->last);
  say_number (self, fact, who->is_contact, who->id);
  if (who->is_contact)
    tov_fact_add_face (fact, who->id);
  tov_fact_open (fact, who->is_contact ? tov_contact_entity.name : tov_organisation_entity.name,
                 who->id);
  return fact;
}

static gboolean
is_on_way (const TovTrails *trails, const GArray *way, const char *id)
{
  for (guint i = 0; i < way->len; i++)
    if (g_str_equal (get_node (trails, g_array_index (way, guint, i))->id, id))
      return TRUE;
  return FALSE;
}

/* Where the way ends at an organisation it goes on to who can be asked there. */
static void
add_people (TovCallChoice *self, const GArray *way, GPtrArray *facts)
{
  const TovTrailNode *end = get_node (self->trails, g_array_index (way, guint, way->len - 1));
  g_autoptr (GPtrArray) posts = tov_fact_load (self->context, &tov_employment_entity,
                                               "organisation_id", end->id, "from_date");
  guint n = 0;

  for (guint i = 0; i < posts->len && n < MOST_PEOPLE; i++) {
    TovEmployment *post = g_ptr_array_index (posts, i);
    TovFact *fact;

    if (!tov_date_holds (post->from_date, post->to_date, tov_clock_today ())
        || is_on_way (self->trails, way, post->contact_id))
      continue;
    fact = tov_fact_new (post->contact_id,
                         tov_fact_name (self->context, tov_contact_entity.name, post->contact_id));
    tov_fact_say (fact, post->title);
    say_number (self, fact, TRUE, post->contact_id);
    tov_fact_add_face (fact, post->contact_id);
    tov_fact_open (fact, tov_contact_entity.name, post->contact_id);
    g_ptr_array_add (facts, fact);
    n++;
  }
}

static void
show_way (TovCallChoice *self, const TovTrailFigures *figures, const GArray *way)
{
  g_autoptr (GPtrArray) facts = tov_fact_list_new ();

  for (guint i = 1; way != NULL && i < way->len; i++)
    g_ptr_array_add (facts, describe_step (self, figures, g_array_index (way, guint, i - 1),
                                           g_array_index (way, guint, i)));
  if (way != NULL && way->len > 1)
    add_people (self, way, facts);
  tov_fact_section_update (self->steps, facts);
}

static void
show_trouble (TovCallChoice *self, const char *words)
{
  gtk_label_set_text (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
}

static void
on_goal_edited_cb (TovCallChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tov_call_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (tov_field_row_get_editor (TOV_CALL_CHOICE (widget)->goal_row));
}

static void
tov_call_choice_dispose (GObject *object)
{
  TovCallChoice *self = TOV_CALL_CHOICE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_call_choice_parent_class)->dispose (object);
}

static void
tov_call_choice_class_init (TovCallChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_call_choice_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_call_choice_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_CALL_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_call_choice_init (TovCallChoice *self)
{
}

static GtkWidget *
create_goal_row (TovCallChoice *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = tov_tag_row_new (&goal_field, 1, find_goals, get_goal_title, self);

  self->goal_row = TOV_FIELD_ROW (row);
  tov_tag_row_set_eager (TOV_TAG_ROW (row), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_goal_edited_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
create_preferences_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Say who I am"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.preferences");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_hide (button);
  return button;
}

GtkWidget *
tov_call_choice_new (TovContext *context)
{
  TovCallChoice *self = g_object_new (TOV_TYPE_CALL_CHOICE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Whom do I call?"));
  GtkWidget *trouble = gtk_label_new (NULL);

  self->context = g_object_ref (context);
  self->trouble = GTK_LABEL (trouble);
  self->preferences_button = create_preferences_button ();
  self->steps = TOV_FACT_SECTION (tov_fact_section_new (context, _ ("The way there"), NULL));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (self->trouble, 0);
  gtk_label_set_wrap (self->trouble, TRUE);
  gtk_widget_add_css_class (trouble, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), create_goal_row (self));
  gtk_box_append (GTK_BOX (box), trouble);
  gtk_box_append (GTK_BOX (box), self->preferences_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->steps));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
tov_call_choice_set_trails (TovCallChoice *self, const TovTrails *trails)
{
  g_return_if_fail (TOV_IS_CALL_CHOICE (self));

  self->trails = trails;
}

gboolean
tov_call_choice_is_asked (TovCallChoice *self)
{
  g_autofree char *goal = NULL;

  g_return_val_if_fail (TOV_IS_CALL_CHOICE (self), FALSE);

  goal = get_goal (self);
  return goal != NULL;
}

GArray *
tov_call_choice_find_way (TovCallChoice *self, const TovTrailFigures *figures)
{
  g_autofree char *goal = get_goal (self);
  int kind = goal != NULL ? tov_choice_index (tov_organisation_kinds, goal) : -1;
  int node = goal != NULL && kind < 0 ? find_node (self->trails, goal) : -1;
  int me = goal != NULL ? find_me (self) : -1;
  GArray *way = NULL;

  g_return_val_if_fail (TOV_IS_CALL_CHOICE (self), NULL);
  g_return_val_if_fail ((goal != NULL) == (figures != NULL), NULL);

  if (me >= 0 && kind >= 0)
    way = tov_trail_figures_find_way (figures, (guint) me, kind);
  else if (me >= 0 && node >= 0)
    way = tov_trail_figures_find_way_to (figures, (guint) me, (guint) node);
  show_way (self, figures, way);
  gtk_widget_set_visible (self->preferences_button, goal != NULL && me < 0);
  if (way != NULL && way->len == 1)
    show_trouble (self, _ ("You are there yourself."));
  else if (goal == NULL || way != NULL)
    show_trouble (self, NULL);
  else if (me < 0)
    show_trouble (self, _ ("The way begins with you, so say who you are. Who has no post in an "
                           "organisation has no path either."));
  else
    show_trouble (self, _ ("No trodden path leads there."));
  return way;
}
