/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-dialog.h"

#include "tov-log-card.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_LOG_DIALOG (tov_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovLogDialog, tov_log_dialog, TOV, LOG_DIALOG, AdwWindow)

struct _TovLogDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  TovLogCard *card;

  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (TovLogDialog, tov_log_dialog, ADW_TYPE_WINDOW)

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tov_log_card_save (TOV_LOG_DIALOG (widget)->card);
}

static void
on_card_saved_cb (TovLogDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Nothing is asked: what was written is kept, and offered the next time. */
static gboolean
tov_log_dialog_close_request (GtkWindow *window)
{
  TovLogDialog *self = TOV_LOG_DIALOG (window);
  g_autoptr (GError) error = NULL;

  if (!tov_log_card_keep (self->card, &error)) {
    tov_context_fail (self->context, _ ("The draft could not be kept"), error);
    return GDK_EVENT_STOP;
  }
  if (tov_log_card_is_touched (self->card))
    tov_context_notify (self->context, _ ("What you wrote is kept as a draft: Ctrl+L goes on"),
                        FALSE);
  return GDK_EVENT_PROPAGATE;
}

static void
tov_log_dialog_dispose (GObject *object)
{
  g_clear_object (&TOV_LOG_DIALOG (object)->context);
  G_OBJECT_CLASS (tov_log_dialog_parent_class)->dispose (object);
}

static void
tov_log_dialog_class_init (TovLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_log_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tov_log_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovLogDialog, scroller);
  gtk_widget_class_install_action (widget_class, "log-dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_log_dialog_init (TovLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_log_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  TovLogDialog *self = g_object_new (TOV_TYPE_LOG_DIALOG, "transient-for", parent, "application",
                                     gtk_window_get_application (parent), NULL);

  self->context = g_object_ref (context);
  self->card = TOV_LOG_CARD (tov_log_card_new (context, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->card), "log-sheet");
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->card));
  if (young_person != NULL)
    tov_log_card_choose (self->card, young_person);
  g_signal_connect_object (self->card, "saved", G_CALLBACK (on_card_saved_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}
