/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-attendance-chips.h"

#include "tov-attendance.h"
#include "tov-bin-focus.h"
#include "tov-fact.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-facts.h"
#include "tov-minutes.h"
#include "tov-text.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _TovAttendanceChips
{
  AdwBin parent_instance;
  TovContext *context;
  char *meeting;
  /* Elements Guest, by what they stand for and by name. */
  GPtrArray *guests;
  gboolean is_locked;
  /* Whether the meeting is behind us; until then those who have replied are shown with that. */
  gboolean was_held;
  /* What can be noted, and by which keys. */
  char *hint;
  GtkLabel *sum;
  GtkWidget *warning;
  GtkWidget *rest;
  GtkWidget *invite;
  GtkWidget *add;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (TovAttendanceChips, tov_attendance_chips, ADW_TYPE_BIN)

typedef struct
{
  TovAttendanceChips *owner;
  TovAttendance *attendance;
  char *name;
  char *organisation;
  /* Borrowed, as all that lies in it. */
  GtkWidget *chip;
  GtkWidget *icon;
  GtkLabel *label;
} Guest;

static void
free_guest (Guest *guest)
{
  g_object_unref (guest->attendance);
  g_free (guest->name);
  g_free (guest->organisation);
  g_free (guest);
}

/* Who stands for nothing comes last. */
static int
compare_guests (gconstpointer a, gconstpointer b)
{
  const Guest *one = *(Guest *const *) a, *other = *(Guest *const *) b;
  int order;

  if ((one->organisation == NULL) != (other->organisation == NULL))
    return one->organisation == NULL ? 1 : -1;
  order = tov_text_compare (one->organisation, other->organisation);
  return order != 0 ? order : tov_text_compare (one->name, other->name);
}

static TovStore *
get_store (TovAttendanceChips *self)
{
  return tov_context_get_store (self->context);
}

static int
get_presence (Guest *guest)
{
  return MAX (tov_choice_index (tov_presences, guest->attendance->presence), 0);
}

static int
get_reply (Guest *guest)
{
  return MAX (tov_choice_index (tov_replies, guest->attendance->reply), 0);
}

/* Whether what somebody has replied still says more than who was there. */
static gboolean
shows_reply (Guest *guest)
{
  return !guest->owner->was_held && get_presence (guest) == 0 && get_reply (guest) > 0;
}

static void
show_guest (Guest *guest)
{
  static const char *const classes[] = { "unknown", "present", "excused", "absent" };
  int presence = get_presence (guest);
  gboolean is_reply = shows_reply (guest);
  const char *word =
      _ (is_reply ? tov_replies[get_reply (guest)].label : tov_presences[presence].label);
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *name = g_strdup_printf ("%s: %s", guest->name, word);
  g_autofree char *said = g_strdup_printf ("%s · %s", guest->name, small);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (guest->chip, classes[i]);
  gtk_widget_add_css_class (guest->chip, classes[presence]);
  gtk_label_set_text (guest->label, presence > 1 || is_reply ? said : guest->name);
  gtk_widget_set_visible (guest->icon, presence == 1);
  gtk_widget_set_tooltip_text (guest->chip, guest->owner->hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (guest->chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
note (Guest *guest, const char *presence)
{
  TovAttendanceChips *self = guest->owner;
  g_autoptr (GError) error = NULL;

  if (!tov_meeting_note_presence (
          get_store (self), tov_record_get_id (TOV_RECORD (guest->attendance)), presence, &error))
    tov_context_fail (self->context, _ ("The attendance is not saved"), error);
}

static void
on_chip_clicked_cb (Guest *guest)
{
  const TovChoice *next = &tov_presences[get_presence (guest) + 1];

  note (guest, next->code != NULL ? next->code : tov_presences[0].code);
}

/* The choice whose word begins with a letter; NULL for none. Nothing is no answer. */
static const char *
find_presence (gunichar letter)
{
  for (const TovChoice *choice = tov_presences + 1; choice->code != NULL; choice++)
    if (g_unichar_tolower (g_utf8_get_char (_ (choice->label))) == g_unichar_tolower (letter))
      return choice->code;
  return NULL;
}

static gboolean
on_key_pressed_cb (TovAttendanceChips *self, guint key, guint code, GdkModifierType state)
{
  const char *presence = find_presence (gdk_keyval_to_unicode (key));

  if (presence == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->guests->len; i++) {
    Guest *guest = g_ptr_array_index (self->guests, i);

    if (!gtk_widget_has_focus (guest->chip))
      continue;
    note (guest, presence);
    if (i + 1 < self->guests->len)
      gtk_widget_grab_focus (((Guest *) g_ptr_array_index (self->guests, i + 1))->chip);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

static void
on_rest_clicked_cb (TovAttendanceChips *self)
{
  g_autoptr (GError) error = NULL;

  if (!tov_meeting_note_rest (get_store (self), self->meeting, &error))
    tov_context_fail (self->context, _ ("The attendance is not saved"), error);
}

static void
on_invite_clicked_cb (TovAttendanceChips *self)
{
  g_autoptr (TovContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;

  if (tov_meeting_invite (get_store (self), self->meeting, &error))
    tov_context_notify (context, _ ("The members of the group are invited"), TRUE);
  else
    tov_context_fail (context, _ ("Nobody is invited"), error);
}

static GtkWidget *
create_chip (Guest *guest)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  guest->chip = gtk_button_new ();
  guest->icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  guest->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (guest->label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), guest->icon);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (guest->label));
  gtk_button_set_child (GTK_BUTTON (guest->chip), content);
  gtk_widget_add_css_class (guest->chip, "chip");
  gtk_widget_add_css_class (guest->chip, "attendance");
  g_signal_connect_swapped (guest->chip, "clicked", G_CALLBACK (on_chip_clicked_cb), guest);
  return guest->chip;
}

/* Those who stand for the same from a place on, below its name; place is set to the next. */
static GtkWidget *
create_party (TovAttendanceChips *self, guint *place)
{
  GtkWidget *party = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const Guest *first = g_ptr_array_index (self->guests, *place);
  GtkWidget *label =
      gtk_label_new (first->organisation != NULL ? first->organisation : _ ("Others"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "attendance-party");
  gtk_widget_set_layout_manager (chips, tov_wrap_layout_new (6));
  for (; *place < self->guests->len; (*place)++) {
    Guest *guest = g_ptr_array_index (self->guests, *place);

    if (g_strcmp0 (guest->organisation, first->organisation) != 0)
      break;
    gtk_box_append (GTK_BOX (chips), create_chip (guest));
    show_guest (guest);
  }
  gtk_box_append (GTK_BOX (party), label);
  gtk_box_append (GTK_BOX (party), chips);
  return party;
}

static void
tov_attendance_chips_dispose (GObject *object)
{
  TovAttendanceChips *self = TOV_ATTENDANCE_CHIPS (object);

  /* The chips go before those they listen for. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->guests, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->hint, g_free);
  G_OBJECT_CLASS (tov_attendance_chips_parent_class)->dispose (object);
}

static gboolean
tov_attendance_chips_grab_focus (GtkWidget *widget)
{
  TovAttendanceChips *self = TOV_ATTENDANCE_CHIPS (widget);
  GtkWidget *first = gtk_widget_get_visible (self->invite) ? self->invite : self->add;

  if (self->guests->len > 0)
    first = ((Guest *) g_ptr_array_index (self->guests, 0))->chip;
  for (guint i = self->guests->len; i > 0; i--) {
    Guest *guest = g_ptr_array_index (self->guests, i - 1);

    if (get_presence (guest) == 0)
      first = guest->chip;
  }
  return gtk_widget_grab_focus (first);
}

static void
tov_attendance_chips_class_init (TovAttendanceChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_attendance_chips_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_attendance_chips_grab_focus;
}

/* "Present (key P) · Excused (key E)" */
static char *
create_hint (void)
{
  g_autoptr (GString) hint = g_string_new (NULL);

  for (const TovChoice *choice = tov_presences + 1; choice->code != NULL; choice++) {
    const char *word = _ (choice->label);
    g_autofree char *letter = g_utf8_substring (word, 0, 1);
    /* Translators: what a button chooses, and the key that does the same. */
    g_autofree char *part = g_strdup_printf (_ ("%s (key %s)"), word, letter);

    g_string_append_printf (hint, "%s%s", hint->len > 0 ? " · " : "", part);
  }
  return g_string_free (g_steal_pointer (&hint), FALSE);
}

static void
tov_attendance_chips_init (TovAttendanceChips *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->guests = g_ptr_array_new_with_free_func ((GDestroyNotify) free_guest);
  self->hint = create_hint ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, tov_wrap_layout_new (12));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (self->box, keys);
}

static GtkWidget *
create_header (TovAttendanceChips *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *heading = gtk_label_new (_ ("Attendance"));

  self->sum = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sum, 0);
  gtk_label_set_wrap (self->sum, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "dim-label");
  self->rest = gtk_button_new_with_mnemonic (_ ("The _rest are present"));
  self->invite = gtk_button_new_with_mnemonic (_ ("_Invite the group's members"));
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add, _ ("Add somebody"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add somebody"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(sss)", "attendance", "meeting_id",
                                    self->meeting);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "win.new-related");
  gtk_widget_add_css_class (self->rest, "flat");
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_swapped (self->rest, "clicked", G_CALLBACK (on_rest_clicked_cb), self);
  g_signal_connect_swapped (self->invite, "clicked", G_CALLBACK (on_invite_clicked_cb), self);
  gtk_widget_set_layout_manager (header, tov_wrap_layout_new (9));
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (header, "attendance-header");
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (header), self->rest);
  gtk_box_append (GTK_BOX (header), self->invite);
  gtk_box_append (GTK_BOX (header), self->add);
  return header;
}

GtkWidget *
tov_attendance_chips_new (TovContext *context, const char *meeting)
{
  TovAttendanceChips *self = g_object_new (TOV_TYPE_ATTENDANCE_CHIPS, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->context = g_object_ref (context);
  self->meeting = g_strdup (meeting);
  self->warning = gtk_label_new (_ ("The minute taker is not coming"));
  gtk_label_set_xalign (GTK_LABEL (self->warning), 0);
  gtk_widget_add_css_class (self->warning, "dim-label");
  gtk_box_append (GTK_BOX (content), create_header (self));
  gtk_box_append (GTK_BOX (content), self->warning);
  gtk_box_append (GTK_BOX (content), self->box);
  adw_bin_set_child (ADW_BIN (self), content);
  return GTK_WIDGET (self);
}

static Guest *
create_guest (TovAttendanceChips *self, TovAttendance *attendance)
{
  Guest *guest = g_new0 (Guest, 1);

  guest->owner = self;
  guest->attendance = g_object_ref (attendance);
  guest->name = tov_fact_name (self->context, "contact", attendance->contact_id);
  guest->organisation = tov_fact_name (self->context, "organisation", attendance->organisation_id);
  return guest;
}

static GPtrArray *
load_guests (TovAttendanceChips *self)
{
  g_autoptr (GPtrArray) attendances =
      tov_fact_load (self->context, &tov_attendance_entity, "meeting_id", self->meeting, "id");
  GPtrArray *guests = g_ptr_array_new_with_free_func ((GDestroyNotify) free_guest);

  for (guint i = 0; i < attendances->len; i++)
    g_ptr_array_add (guests, create_guest (self, g_ptr_array_index (attendances, i)));
  g_ptr_array_sort (guests, compare_guests);
  return guests;
}

/* Whether they are the same, in the same order, under the same names. */
static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++) {
    const Guest *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (other, i);

    if (a->attendance != b->attendance || g_strcmp0 (a->name, b->name) != 0
        || g_strcmp0 (a->organisation, b->organisation) != 0)
      return FALSE;
  }
  return TRUE;
}

static void
build_chips (TovAttendanceChips *self)
{
  GtkWidget *child;
  guint place = 0;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  while (place < self->guests->len)
    gtk_box_append (GTK_BOX (self->box), create_party (self, &place));
}

static void
append_count (GString *sum, guint count, const TovChoice *choice)
{
  g_autofree char *word = g_utf8_strdown (_ (choice->label), -1);

  if (count > 0)
    g_string_append_printf (sum, "%s%u %s", sum->len > 0 ? " · " : "", count, word);
}

/* How many chose what of a table of four at the most; the first, which is no answer, comes last. */
static void
append_counts (GString *sum, const guint counts[4], const TovChoice *choices)
{
  for (guint i = 1; choices[i].code != NULL; i++)
    append_count (sum, counts[i], &choices[i]);
  append_count (sum, counts[0], &choices[0]);
}

/* "5 are invited"; when they reply, "3 coming · 2 no reply"; when somebody has come, "5 present ·
 * 1 excused · 2 not noted". */
static void
show_sum (TovAttendanceChips *self)
{
  guint noted[4] = { 0 }, replied[4] = { 0 };
  guint n_guests = self->guests->len;
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; i < n_guests; i++) {
    noted[get_presence (g_ptr_array_index (self->guests, i))]++;
    replied[get_reply (g_ptr_array_index (self->guests, i))]++;
  }
  if (n_guests == 0)
    g_string_append (sum, _ ("Nobody is invited yet."));
  else if (noted[0] < n_guests)
    append_counts (sum, noted, tov_presences);
  else if (!self->was_held && replied[0] < n_guests)
    append_counts (sum, replied, tov_replies);
  else
    g_string_printf (sum, ngettext ("%u is invited", "%u are invited", n_guests), n_guests);
  gtk_label_set_text (self->sum, sum->str);
  gtk_widget_set_visible (self->rest, !self->is_locked && noted[0] > 0 && noted[0] < n_guests);
}

/* Nobody would write the minutes. */
static void
show_warning (TovAttendanceChips *self, const char *minute_taker)
{
  gboolean is_away = FALSE;

  for (guint i = 0; i < self->guests->len; i++) {
    Guest *guest = g_ptr_array_index (self->guests, i);

    if (g_strcmp0 (guest->attendance->contact_id, minute_taker) == 0)
      is_away = shows_reply (guest) && g_str_equal (guest->attendance->reply, "no");
  }
  gtk_widget_set_visible (self->warning, is_away);
}

static void
show_invitation (TovAttendanceChips *self)
{
  g_autoptr (GPtrArray) uninvited =
      tov_meeting_list_uninvited (get_store (self), self->meeting, NULL);

  /* Later on a member who is not there has been left out on purpose, or has come since. */
  gtk_widget_set_visible (self->invite, !self->is_locked && self->guests->len == 0
                                            && uninvited != NULL && uninvited->len > 0);
  gtk_widget_set_visible (self->add, !self->is_locked);
}

void
tov_attendance_chips_refresh (TovAttendanceChips *self, TovMeeting *meeting)
{
  g_autoptr (GPtrArray) guests = NULL;

  g_return_if_fail (TOV_IS_ATTENDANCE_CHIPS (self));

  self->is_locked = tov_minutes_are_locked (meeting);
  self->was_held = tov_meeting_facts_was_held (meeting);
  guests = load_guests (self);
  if (!is_same (self->guests, guests)) {
    GPtrArray *before = self->guests;

    self->guests = g_steal_pointer (&guests);
    build_chips (self);
    g_ptr_array_unref (before);
  }
  for (guint i = 0; i < self->guests->len; i++)
    show_guest (g_ptr_array_index (self->guests, i));
  gtk_widget_set_can_target (self->box, !self->is_locked);
  gtk_widget_set_can_focus (self->box, !self->is_locked);
  show_sum (self);
  show_warning (self, meeting->minute_taker_id);
  show_invitation (self);
}
