/* A linear scale from values to places, with ticks at round numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* The values at the ends, both round, least below greatest. */
  double least;
  double greatest;
  /* The distance of two ticks: 1, 2 or 5 times a power of ten, never below `smallest_step`. */
  double step;
  /* The places of the ends. */
  double start;
  double end;
} TovScale;

/* A scale that holds least and greatest and always 0, with about as many ticks as wished.
 * smallest_step is 1 for counts, so that no tick stands at half a person. */
TovScale tov_scale_new (double least,
                        double greatest,
                        guint wished_ticks,
                        double smallest_step,
                        double start,
                        double end);
double tov_scale_place (const TovScale *self, double value);
guint tov_scale_n_ticks (const TovScale *self);
double tov_scale_tick (const TovScale *self, guint position);

G_END_DECLS
