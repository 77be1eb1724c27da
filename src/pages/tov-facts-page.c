/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-facts-page.h"

#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-page-layout.h"
#include "tov-page-scroller.h"
#include "tov-record-more.h"

#include <glib/gi18n-lib.h>

#define MAX_WIDTH 1080

typedef struct
{
  TovContext *context;
  char *id;
  /* The day that is shown; none after a change that nobody has seen yet. */
  TovDate today;
  TovFacts *left;
  TovFacts *right;
  TovRecordMore *more;
} TovFactsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovFactsPage, tov_facts_page, ADW_TYPE_BIN)

static TovFactsPagePrivate *
get_private (TovFactsPage *self)
{
  return tov_facts_page_get_instance_private (self);
}

static void
on_store_acted_cb (TovFactsPage *self)
{
  TovFactsPagePrivate *priv = get_private (self);
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (priv->context), TOV_FACTS_PAGE_GET_CLASS (self)->entity,
                     priv->id, NULL);

  /* Where it is gone the page is about to be, too. What is out of sight is read when it is shown.
   */
  if (record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->today = TOV_DATE_NONE;
  else
    tov_facts_page_refresh (self);
}

static gboolean
tov_facts_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

/* A window may stay open overnight. */
static void
tov_facts_page_map (GtkWidget *widget)
{
  TovFactsPage *self = TOV_FACTS_PAGE (widget);

  if (get_private (self)->today != tov_clock_today ())
    tov_facts_page_refresh (self);
  GTK_WIDGET_CLASS (tov_facts_page_parent_class)->map (widget);
}

static void
tov_facts_page_dispose (GObject *object)
{
  TovFactsPage *self = TOV_FACTS_PAGE (object);
  TovFactsPagePrivate *priv = get_private (self);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&priv->context);
  g_clear_pointer (&priv->id, g_free);
  G_OBJECT_CLASS (tov_facts_page_parent_class)->dispose (object);
}

static void
tov_facts_page_class_init (TovFactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_facts_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_facts_page_grab_focus;
  widget_class->map = tov_facts_page_map;
}

static void
tov_facts_page_init (TovFactsPage *self)
{
}

static GtkWidget *
create_right (TovFactsPage *self)
{
  TovFactsPagePrivate *priv = get_private (self);
  TovFactsPageClass *klass = TOV_FACTS_PAGE_GET_CLASS (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *right = tov_facts_new (priv->context, priv->id, klass->right);
  GtkWidget *more =
      tov_record_more_new (priv->context, klass->entity, priv->id, _ (klass->more_words));

  priv->right = TOV_FACTS (right);
  priv->more = TOV_RECORD_MORE (more);
  gtk_box_append (GTK_BOX (box), right);
  gtk_box_append (GTK_BOX (box), more);
  return box;
}

static GtkWidget *
create_columns (TovFactsPage *self)
{
  TovFactsPagePrivate *priv = get_private (self);
  TovFactsPageClass *klass = TOV_FACTS_PAGE_GET_CLASS (self);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = tov_facts_new (priv->context, priv->id, klass->left);

  priv->left = TOV_FACTS (left);
  gtk_widget_set_layout_manager (columns, tov_page_layout_new ());
  gtk_box_append (GTK_BOX (columns), left);
  gtk_box_append (GTK_BOX (columns), create_right (self));
  if (klass->create_below != NULL)
    gtk_box_append (GTK_BOX (columns), klass->create_below (self));
  return columns;
}

static void
build (TovFactsPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (content, "facts-page");
  gtk_box_append (GTK_BOX (content), TOV_FACTS_PAGE_GET_CLASS (self)->create_head (self));
  gtk_box_append (GTK_BOX (content), create_columns (self));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  adw_bin_set_child (ADW_BIN (self), tov_page_scroller_new (clamp));
}

GtkWidget *
tov_facts_page_new (GType type, TovContext *context, const char *id)
{
  TovFactsPage *self = g_object_new (type, NULL);
  TovFactsPagePrivate *priv = get_private (self);

  priv->context = g_object_ref (context);
  priv->id = g_strdup (id);
  build (self);
  tov_facts_page_refresh (self);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

TovContext *
tov_facts_page_get_context (TovFactsPage *self)
{
  g_return_val_if_fail (TOV_IS_FACTS_PAGE (self), NULL);

  return get_private (self)->context;
}

const char *
tov_facts_page_get_id (TovFactsPage *self)
{
  g_return_val_if_fail (TOV_IS_FACTS_PAGE (self), NULL);

  return get_private (self)->id;
}

TovFacts *
tov_facts_page_get_left (TovFactsPage *self)
{
  g_return_val_if_fail (TOV_IS_FACTS_PAGE (self), NULL);

  return get_private (self)->left;
}

TovFacts *
tov_facts_page_get_right (TovFactsPage *self)
{
  g_return_val_if_fail (TOV_IS_FACTS_PAGE (self), NULL);

  return get_private (self)->right;
}

void
tov_facts_page_refresh (TovFactsPage *self)
{
  TovFactsPagePrivate *priv;

  g_return_if_fail (TOV_IS_FACTS_PAGE (self));

  priv = get_private (self);
  priv->today = tov_clock_today ();
  TOV_FACTS_PAGE_GET_CLASS (self)->refresh_head (self);
  tov_facts_refresh (priv->left);
  tov_facts_refresh (priv->right);
  tov_record_more_refresh (priv->more);
}
