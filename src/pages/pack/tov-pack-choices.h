/* What can be chosen about a paper of a meeting, beside it: whom it is for, what stands on it, what
 * time the figures are of, and which words that look like names are none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-meeting-paper.h"
#include "tov-period.h"

G_BEGIN_DECLS

#define TOV_TYPE_PACK_CHOICES (tov_pack_choices_get_type ())
G_DECLARE_FINAL_TYPE (TovPackChoices, tov_pack_choices, TOV, PACK_CHOICES, AdwBin)

typedef enum
{
  TOV_PACK_KIND_PACK,
  TOV_PACK_KIND_MINUTES,
  TOV_PACK_KIND_GUEST_ITEM,
} TovPackKind;

/* The signal "changed" tells that somebody has chosen. since_last is the first choice of a time; it
 * counts for a pack only. A button for the figures activates "pack.save-figures". */
GtkWidget *tov_pack_choices_new (TovPackKind kind, TovPeriod since_last);

/* Fills in whom it is for and what stands on it. */
void tov_pack_choices_fill (TovPackChoices *self, TovMeetingPaperRequest *request);
/* Whether there are to be figures, and of what time. */
gboolean tov_pack_choices_has_figures (TovPackChoices *self);
TovPeriod tov_pack_choices_get_period (TovPackChoices *self);
/* Folded words that are no names. Transfer none. */
GHashTable *tov_pack_choices_get_allowed (TovPackChoices *self);
/* Shows the words that look like names: strings. */
void tov_pack_choices_show_found (TovPackChoices *self, GPtrArray *found);

G_END_DECLS
