/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map-paper.h"

#include "tov-clock.h"
#include "tov-danish.h"
#include "tov-map-paper-window.h"
#include "tov-partnership-map.h"
#include "tov-policy.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PARTNERSHIP_MAP_PAPER (tov_partnership_map_paper_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipMapPaper,
                      tov_partnership_map_paper,
                      TOV,
                      PARTNERSHIP_MAP_PAPER,
                      TovMapPaperWindow)

struct _TovPartnershipMapPaper
{
  TovMapPaperWindow parent_instance;
  TovStore *store;
  char *partnership;
  TovTrailChoice choice;
};

G_DEFINE_FINAL_TYPE (TovPartnershipMapPaper, tov_partnership_map_paper, TOV_TYPE_MAP_PAPER_WINDOW)

static char *
create_title (TovPartnershipMapPaper *self)
{
  g_autofree char *name = self->partnership != NULL
                              ? tov_store_get_title (self->store, "partnership", self->partnership)
                              : g_strdup (_ ("All partnerships"));

  /* Translators: %s is a partnership. */
  return g_strdup_printf (_ ("Trodden paths: %s"), name);
}

/* Nobody who gets help stands on it. Who is named works with them, and is not told of abroad. */
static gboolean
tov_partnership_map_paper_make (TovMapPaperWindow *window,
                                gboolean hides_names,
                                TovMapPaperContent *content,
                                GError **error)
{
  TovPartnershipMapPaper *self = TOV_PARTNERSHIP_MAP_PAPER (window);
  g_autofree char *title = create_title (self);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  content->map =
      tov_partnership_map_load (tov_store_get_connection (self->store), self->partnership,
                                tov_clock_today (), &self->choice, title, sentences, error);
  if (content->map == NULL)
    return FALSE;
  /* Sentences name people too. */
  if (!hides_names || !self->choice.has_contacts)
    content->sentences = g_steal_pointer (&sentences);
  content->marking = g_strdup (tov_danish (N_ ("Internal – must not be passed on")));
  content->may_leave = tov_policy_check (TOV_POLICY_INTERNAL, NULL);
  return TRUE;
}

/* "Trådte stier Randers 2011-11-09" */
static char *
tov_partnership_map_paper_create_file_name (TovPaperWindow *window)
{
  TovPartnershipMapPaper *self = TOV_PARTNERSHIP_MAP_PAPER (window);
  g_autofree char *name = self->partnership != NULL
                              ? tov_store_get_title (self->store, "partnership", self->partnership)
                              : g_strdup (tov_danish (N_ ("All partnerships")));
  g_autofree char *day = tov_date_to_iso (self->choice.day);

  return g_strdup_printf ("%s %s %s", tov_danish (N_ ("Trodden paths")), name, day);
}

static void
tov_partnership_map_paper_finalize (GObject *object)
{
  TovPartnershipMapPaper *self = TOV_PARTNERSHIP_MAP_PAPER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->partnership, g_free);
  G_OBJECT_CLASS (tov_partnership_map_paper_parent_class)->finalize (object);
}

static void
tov_partnership_map_paper_class_init (TovPartnershipMapPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_partnership_map_paper_finalize;
  TOV_PAPER_WINDOW_CLASS (klass)->create_file_name = tov_partnership_map_paper_create_file_name;
  TOV_MAP_PAPER_WINDOW_CLASS (klass)->make = tov_partnership_map_paper_make;
}

static void
tov_partnership_map_paper_init (TovPartnershipMapPaper *self)
{
}

void
tov_partnership_map_paper_present (TovContext *context,
                                   GtkWindow *parent,
                                   const char *partnership,
                                   const TovTrailChoice *choice)
{
  TovPartnershipMapPaper *self =
      g_object_new (TOV_TYPE_PARTNERSHIP_MAP_PAPER, "title", _ ("Trodden paths on paper"),
                    "transient-for", parent, "application", gtk_window_get_application (parent),
                    "default-width", 1180, "default-height", 760, NULL);

  self->store = g_object_ref (tov_context_get_store (context));
  self->partnership = g_strdup (partnership);
  self->choice = *choice;
  tov_map_paper_window_start (TOV_MAP_PAPER_WINDOW (self), context, NULL);
}
