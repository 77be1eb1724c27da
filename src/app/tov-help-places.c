/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-places.h"

#include "tov-help.h"
#include "tov-window.h"

#define BEGINNING "foerste-dag"

/* By the page of the window, and the entity whose record is shown; NULL for all else on it. */
static const struct
{
  const char *page;
  const char *record;
  const char *help;
} places[] = {
  { "board", NULL, "morgen" },          { "young", "young_person", "log-kontakt" },
  { "young", NULL, "hent-liste" },      { "partnerships", NULL, "partnerskab" },
  { "contacts", NULL, "hent-liste" },   { "meetings", NULL, "moede" },
  { "network", NULL, "netvaerkskort" }, { "statistics", NULL, "tal" },
  { "annexes", NULL, "bilag-3" },
};

/* By the name of the type of a dialog; one that is not here has the page of what lies below it. */
static const struct
{
  const char *type;
  const char *help;
} dialogs[] = {
  { "TovAnnexPreview", "bilag-3" },
  { "TovBackupsDialog", "sikkerhedskopier" },
  { "TovBallAnswerDialog", "bolden" },
  { "TovBallDialog", "bolden" },
  { "TovBeginDialog", BEGINNING },
  { "TovGiveDialog", "aflever" },
  { "TovImportDialog", "hent-liste" },
  { "TovLogDialog", "log-kontakt" },
  { "TovMapPresentation", "netvaerkskort" },
  { "TovMeetingLive", "moede" },
  { "TovMorningRound", "morgen" },
  { "TovPackWindow", "moede" },
  { "TovPaperDialog", "hvem-kan-se" },
  { "TovPeopleDialog", "tal" },
  { "TovReceiveDialog", "aflever" },
  { "TovStepDialog", "naeste-skridt" },
  { "TovWall", "hvem-kan-se" },
};

static const char *
find_for_place (const TovPlace *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].page, place->page)
        && (places[i].record == NULL
            || (place->record != NULL && g_str_equal (places[i].record, place->entity))))
      return places[i].help;
  return TOV_HELP_INDEX;
}

static const char *
find_for_dialog (GtkWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (dialogs[i].type, G_OBJECT_TYPE_NAME (window)))
      return dialogs[i].help;
  return NULL;
}

const char *
tov_help_places_get_folder (void)
{
  const char *folder = g_getenv ("TOVHOLDER_HELP_DIR");

  return folder != NULL ? folder : TOV_HELP_DIR;
}

const char *
tov_help_places_find (GtkWindow *window)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window)) {
    const char *page = find_for_dialog (window);

    if (page != NULL)
      return page;
    if (TOV_IS_WINDOW (window) && tov_window_is_beginning (TOV_WINDOW (window)))
      return BEGINNING;
    if (TOV_IS_WINDOW (window))
      return find_for_place (tov_window_get_place (TOV_WINDOW (window)));
  }
  return TOV_HELP_INDEX;
}
