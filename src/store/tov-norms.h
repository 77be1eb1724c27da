/* The norms and weights that a register judges by: what each is called, its default, and what it
 * may be (annex.md's judgements, domain.md's rules 5 and 6). One that was changed is kept with the
 * register, as a setting of that name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_NORM_GAP_DAYS,
  TOV_NORM_READMISSION_DAYS,
  /* By level: the first, and the level's place among the levels. */
  TOV_NORM_CONTACT_MAX,
  TOV_NORM_CONTACT_IDEAL = TOV_NORM_CONTACT_MAX + 3,
  TOV_NORM_WEIGHT = TOV_NORM_CONTACT_IDEAL + 3,
  TOV_NORM_CASELOAD_LIMIT = TOV_NORM_WEIGHT + 3,
  /* The least number that is shown outside the house. */
  TOV_NORM_SUPPRESSION_LIMIT,
  /* How long before an agreement runs out, or is to be looked at, it is said. */
  TOV_NORM_AGREEMENT_WARNING,
  /* After so many days without use a path between two organisations is overgrown. */
  TOV_NORM_OVERGROWN_DAYS,
  TOV_N_NORMS,
} TovNorm;

typedef struct
{
  /* The setting. */
  const char *name;
  /* English source strings, marked for translation; a weight has no unit. */
  const char *label;
  const char *unit;
  double fallback;
  double min;
  double max;
  int decimals;
} TovNormKind;

const TovNormKind *tov_norm_get_kind (TovNorm norm);
/* -1 if there is none of that name. */
int tov_norm_find (const char *name);
/* A value as it is kept: a number with a point. A norm that is to be whole, or a value out of its
 * bounds, is none. */
gboolean tov_norm_parse (TovNorm norm, const char *text, double *value);

/* What holds in a register. */
double tov_norm_load (TovStore *store, TovNorm norm);
/* Changes it, as an act; the default is not kept. */
gboolean tov_norm_save (TovStore *store, TovNorm norm, double value, GError **error);

G_END_DECLS
