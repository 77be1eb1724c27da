/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-reach-bar.h"

#include "tov-mail-uri.h"
#include "tov-mail.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _TovReachBar
{
  GtkBox parent_instance;
  TovContext *context;
  /* By list_texts (). */
  char *shown;
};

G_DEFINE_FINAL_TYPE (TovReachBar, tov_reach_bar, GTK_TYPE_BOX)

/* What is dialled of a number that is written for reading. */
static char *
create_call (const char *text)
{
  GString *uri = g_string_new ("tel:");

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text) || *text == '+')
      g_string_append_c (uri, *text);
  return g_string_free (uri, FALSE);
}

/* What somebody entered is a page on the net and nothing else. */
static char *
create_web (const char *text)
{
  gboolean is_whole = g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://");

  return is_whole ? g_strdup (text) : g_strconcat ("https://", text, NULL);
}

/* The fields by which somebody can be reached, whatever is of the record; the words have a place
 * for the value. */
static const struct
{
  const char *field;
  const char *words;
  char *(*create_uri) (const char *text);
} ways[] = {
  { "phone", N_ ("Call %s"), create_call },
  { "mobile", N_ ("Call %s"), create_call },
  { "email", N_ ("Write to %s"), tov_mail_uri_new },
  { "web", N_ ("Show %s"), create_web },
};

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovReachBar *self = TOV_REACH_BAR (widget);
  const char *uri, *words;

  g_variant_get (parameter, "(&s&s)", &uri, &words);
  tov_mail_open (self->context, GTK_WINDOW (gtk_widget_get_root (widget)), uri, words);
}

static void
tov_reach_bar_dispose (GObject *object)
{
  g_clear_object (&TOV_REACH_BAR (object)->context);
  G_OBJECT_CLASS (tov_reach_bar_parent_class)->dispose (object);
}

static void
tov_reach_bar_finalize (GObject *object)
{
  g_free (TOV_REACH_BAR (object)->shown);
  G_OBJECT_CLASS (tov_reach_bar_parent_class)->finalize (object);
}

static void
tov_reach_bar_class_init (TovReachBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_reach_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_reach_bar_finalize;
  gtk_widget_class_install_action (widget_class, "reach.open", "(ss)", open_cb);
}

static void
tov_reach_bar_init (TovReachBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tov_wrap_layout_new (6));
}

/* NULL where there is none. */
static char *
get_text (TovRecord *record, guint way)
{
  const TovField *field = tov_entity_get_field (tov_record_get_entity (record), ways[way].field);

  return field != NULL ? tov_record_get_text (record, field) : NULL;
}

/* A line for each way, whether it is there or not. */
static char *
list_texts (TovRecord *record)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *text = get_text (record, i);

    g_string_append_printf (texts, "%s\n", text != NULL ? text : "");
  }
  return g_strdup (texts->str);
}

/* What people wrote is no mnemonic. */
static void
append_way (TovReachBar *self, TovRecord *record, guint way)
{
  g_autofree char *text = get_text (record, way);
  g_autofree char *words = NULL, *uri = NULL;
  GtkWidget *button;

  if (text == NULL)
    return;
  words = g_strdup_printf (_ (ways[way].words), text);
  uri = ways[way].create_uri (text);
  button = gtk_button_new_with_label (words);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", uri, text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "reach.open");
  gtk_box_append (GTK_BOX (self), button);
}

GtkWidget *
tov_reach_bar_new (TovContext *context)
{
  TovReachBar *self = g_object_new (TOV_TYPE_REACH_BAR, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
tov_reach_bar_update (TovReachBar *self, TovRecord *record)
{
  g_autofree char *texts = NULL;
  GtkWidget *child;

  g_return_if_fail (TOV_IS_REACH_BAR (self));

  /* Whoever stands on a button goes on standing there when something else was changed. */
  texts = list_texts (record);
  if (g_strcmp0 (texts, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&texts);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    append_way (self, record, i);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
