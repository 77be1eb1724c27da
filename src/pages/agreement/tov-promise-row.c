/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-promise-row.h"

#include "tov-spoken.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

/* Who decides about offers, and who has cases. */
static const char *const granting[] = { "jobcentre", "family_department", "social_department",
                                        NULL };
static const char *const casework[] = {
  "jobcentre",           "uu", "family_department", "social_department", "psychiatry",
  "substance_treatment", NULL,
};

static const struct
{
  const char *kind;
  /* What becomes the text of the promise. */
  const char *text;
  /* Kinds of organisations that usually promise it; NULL for all. */
  const char *const *usual;
} promises[] = {
  { "meetings", N_ ("Take part in the meetings of the partnership"), NULL },
  { "principles", N_ ("See to it that the casework supports the principles of the partnership"),
    casework },
  { "offers",
    N_ ("Grant the offers that are needed by the acts on employment, social policy and social "
        "services when the young person's pathway depends on it"),
    granting },
};

#define N_PROMISES G_N_ELEMENTS (promises)

struct _TovPromiseRow
{
  AdwExpanderRow parent_instance;
  char *organisation;
  GtkCheckButton *is_party;
  GtkCheckButton *ticks[N_PROMISES];
};

G_DEFINE_FINAL_TYPE (TovPromiseRow, tov_promise_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count (TovPromiseRow *self)
{
  guint n = 0;

  for (guint i = 0; i < N_PROMISES; i++)
    n += gtk_check_button_get_active (self->ticks[i]);
  return n;
}

static void
show_count (TovPromiseRow *self)
{
  guint n = count (self);
  g_autofree char *words = g_strdup_printf (ngettext ("%u promise", "%u promises", n), n);

  adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (self),
      gtk_check_button_get_active (self->is_party) ? words : _ ("Not a party of this agreement"));
}

static void
on_tick_toggled_cb (TovPromiseRow *self, GtkCheckButton *tick)
{
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_party_toggled_cb (TovPromiseRow *self, GtkCheckButton *tick)
{
  gboolean is_party = gtk_check_button_get_active (tick);

  for (guint i = 0; i < N_PROMISES; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->ticks[i]), is_party);
  on_tick_toggled_cb (self, tick);
}

static void
tov_promise_row_finalize (GObject *object)
{
  g_free (TOV_PROMISE_ROW (object)->organisation);
  G_OBJECT_CLASS (tov_promise_row_parent_class)->finalize (object);
}

static void
tov_promise_row_class_init (TovPromiseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_promise_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_PROMISE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_promise_row_init (TovPromiseRow *self)
{
}

/* The tick before the name of the party, which opens and closes the promises below. */
static void
add_party (TovPromiseRow *self, const char *name)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), tick);
  self->is_party = GTK_CHECK_BUTTON (tick);
}

static void
add_promise (TovPromiseRow *self, guint position, const char *name, const char *kind)
{
  const char *const *usual = promises[position].usual;
  const char *text = _ (promises[position].text);
  GtkWidget *row = tov_tick_row_new (text, NULL, usual == NULL || g_strv_contains (usual, kind));

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->ticks[position] = tov_tick_row_get_tick (row);
  /* Every party may promise the same. */
  tov_spoken_name (GTK_WIDGET (self->ticks[position]), name, text);
  g_signal_connect_swapped (self->ticks[position], "toggled", G_CALLBACK (on_tick_toggled_cb),
                            self);
}

GtkWidget *
tov_promise_row_new (TovOrganisation *organisation)
{
  TovPromiseRow *self = g_object_new (TOV_TYPE_PROMISE_ROW, NULL);

  self->organisation = g_strdup (tov_record_get_id (TOV_RECORD (organisation)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), organisation->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  organisation->name, -1);
  add_party (self, organisation->name);
  for (guint i = 0; i < N_PROMISES; i++)
    add_promise (self, i, organisation->name, organisation->kind);
  show_count (self);
  g_signal_connect_swapped (self->is_party, "toggled", G_CALLBACK (on_party_toggled_cb), self);
  return GTK_WIDGET (self);
}

const char *
tov_promise_row_get_organisation (TovPromiseRow *self)
{
  g_return_val_if_fail (TOV_IS_PROMISE_ROW (self), NULL);

  return self->organisation;
}

gboolean
tov_promise_row_is_party (TovPromiseRow *self)
{
  g_return_val_if_fail (TOV_IS_PROMISE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->is_party);
}

GPtrArray *
tov_promise_row_list (TovPromiseRow *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (TOV_IS_PROMISE_ROW (self), list);

  for (guint i = 0; i < N_PROMISES; i++) {
    TovRecord *commitment;

    if (!tov_promise_row_is_party (self) || !gtk_check_button_get_active (self->ticks[i]))
      continue;
    commitment = tov_record_new (&tov_commitment_entity);
    g_object_set (commitment, "organisation_id", self->organisation, "kind", promises[i].kind,
                  "text", _ (promises[i].text), NULL);
    g_ptr_array_add (list, commitment);
  }
  return list;
}
