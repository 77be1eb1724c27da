/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-map-paper.h"

#include "tov-consent-gate.h"
#include "tov-danish.h"
#include "tov-map-paper-window.h"
#include "tov-person-map.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PERSON_MAP_PAPER (tov_person_map_paper_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPersonMapPaper, tov_person_map_paper, TOV, PERSON_MAP_PAPER, TovMapPaperWindow)

struct _TovPersonMapPaper
{
  TovMapPaperWindow parent_instance;
  TovStore *store;
  char *map;
  char *young_person;
  TovDate drawn_on;
  TovConsentGate *gate;
};

G_DEFINE_FINAL_TYPE (TovPersonMapPaper, tov_person_map_paper, TOV_TYPE_MAP_PAPER_WINDOW)

static gboolean
tov_person_map_paper_make (TovMapPaperWindow *window,
                           gboolean hides_names,
                           TovMapPaperContent *content,
                           GError **error)
{
  TovPersonMapPaper *self = TOV_PERSON_MAP_PAPER (window);
  g_autoptr (TovNetwork) network = tov_network_load (self->store, self->map, error);

  if (network == NULL)
    return FALSE;
  content->map = tov_person_map_new (self->store, network);
  content->sentences = tov_person_map_explain (network, hides_names);
  content->marking = tov_consent_gate_get_marking (self->gate);
  content->may_leave = tov_consent_gate_is_open (self->gate);
  return TRUE;
}

/* "Network map G-011 2010-04-12": a reference and no name. */
static char *
tov_person_map_paper_create_file_name (TovPaperWindow *window)
{
  TovPersonMapPaper *self = TOV_PERSON_MAP_PAPER (window);
  g_autoptr (TovRecord) person =
      tov_store_get (self->store, &tov_young_person_entity, self->young_person, NULL);
  g_autofree char *day = tov_date_to_iso (self->drawn_on);

  return g_strdup_printf ("%s %s %s", tov_danish (N_ ("Network map")),
                          person != NULL ? TOV_YOUNG_PERSON (person)->reference : "", day);
}

static void
on_gate_changed_cb (TovPersonMapPaper *self)
{
  tov_map_paper_window_refresh (TOV_MAP_PAPER_WINDOW (self));
}

static void
tov_person_map_paper_finalize (GObject *object)
{
  TovPersonMapPaper *self = TOV_PERSON_MAP_PAPER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->map, g_free);
  g_clear_pointer (&self->young_person, g_free);
  G_OBJECT_CLASS (tov_person_map_paper_parent_class)->finalize (object);
}

static void
tov_person_map_paper_class_init (TovPersonMapPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_person_map_paper_finalize;
  TOV_PAPER_WINDOW_CLASS (klass)->create_file_name = tov_person_map_paper_create_file_name;
  TOV_MAP_PAPER_WINDOW_CLASS (klass)->make = tov_person_map_paper_make;
}

static void
tov_person_map_paper_init (TovPersonMapPaper *self)
{
}

static void
create_gate (TovPersonMapPaper *self, TovContext *context)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, self->young_person);
  self->gate = TOV_CONSENT_GATE (
      tov_consent_gate_new (context, TOV_CONSENT_FOR_SELF, TOV_CONSENT_FOR_ORGANISATION));
  tov_consent_gate_set_people (self->gate, people);
  g_signal_connect_object (self->gate, "changed", G_CALLBACK (on_gate_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_person_map_paper_present (TovContext *context, GtkWindow *parent, const char *map)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) record =
      map != NULL ? tov_store_get (store, &tov_network_map_entity, map, NULL) : NULL;
  TovPersonMapPaper *self;

  /* An action may name what has gone. */
  if (record == NULL)
    return;
  self = g_object_new (TOV_TYPE_PERSON_MAP_PAPER, "title", _ ("Network map on paper"),
                       "transient-for", parent, "application", gtk_window_get_application (parent),
                       "default-width", 1180, "default-height", 760, NULL);
  self->store = g_object_ref (store);
  self->map = g_strdup (map);
  self->young_person = g_strdup (TOV_NETWORK_MAP (record)->young_person_id);
  self->drawn_on = TOV_NETWORK_MAP (record)->drawn_on;
  create_gate (self, context);
  tov_map_paper_window_start (TOV_MAP_PAPER_WINDOW (self), context,
                              ADW_PREFERENCES_GROUP (self->gate));
}
