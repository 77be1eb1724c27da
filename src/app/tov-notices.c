/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-notices.h"

#include "tov-alert.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovNotices
{
  GObject parent_instance;
  AdwToastOverlay *overlay;
  /* What is shown; NULL when it has gone. */
  AdwToast *toast;
};

G_DEFINE_FINAL_TYPE (TovNotices, tov_notices, G_TYPE_OBJECT)

static void
dismiss (TovNotices *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

static void
on_toast_dismissed_cb (TovNotices *self, AdwToast *toast)
{
  if (toast == self->toast)
    g_clear_object (&self->toast);
}

static void
on_context_notice_cb (TovNotices *self, const char *text, gboolean can_undo)
{
  tov_notices_show (self, text, can_undo ? _ ("_Undo") : NULL, "win.undo");
}

static void
on_context_offer_cb (TovNotices *self,
                     const char *text,
                     const char *button,
                     const char *action,
                     const char *parameter)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (parameter));
  g_autofree char *detailed = g_action_print_detailed_name (action, target);

  tov_notices_show (self, text, button, detailed);
}

/* The dialog that the user is in, or the window itself. */
static GtkWindow *
find_active_window (TovNotices *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_is_active (window))
      return window;
  }
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->overlay)));
}

static void
on_context_trouble_cb (TovNotices *self, const char *heading, const char *message)
{
  tov_alert_show (find_active_window (self), heading, message);
}

static void
on_store_acted_cb (TovNotices *self)
{
  dismiss (self);
}

static void
tov_notices_dispose (GObject *object)
{
  TovNotices *self = TOV_NOTICES (object);

  if (self->toast != NULL)
    g_signal_handlers_disconnect_by_data (self->toast, self);
  g_clear_object (&self->toast);
  g_clear_object (&self->overlay);
  G_OBJECT_CLASS (tov_notices_parent_class)->dispose (object);
}

static void
tov_notices_class_init (TovNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_notices_dispose;
}

static void
tov_notices_init (TovNotices *self)
{
}

TovNotices *
tov_notices_new (TovContext *context, AdwToastOverlay *overlay)
{
  TovNotices *self = g_object_new (TOV_TYPE_NOTICES, NULL);

  self->overlay = g_object_ref (overlay);
  g_signal_connect_object (context, "notice", G_CALLBACK (on_context_notice_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "offer", G_CALLBACK (on_context_offer_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "trouble", G_CALLBACK (on_context_trouble_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

void
tov_notices_show (TovNotices *self, const char *text, const char *button, const char *action)
{
  g_autofree char *escaped = tov_text_escape (text);

  g_return_if_fail (TOV_IS_NOTICES (self));

  dismiss (self);
  self->toast = g_object_ref (adw_toast_new (escaped));
  adw_toast_set_button_label (self->toast, button);
  if (button != NULL)
    adw_toast_set_detailed_action_name (self->toast, action);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->overlay, self->toast);
}
