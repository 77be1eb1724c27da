/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-scale.h"

#include <math.h>

/* The next of 1, 2, 5, 10, 20 ... that is at least as large. */
static double
round_step (double step)
{
  double power = pow (10, floor (log10 (step)));
  double share = step / power;

  if (share <= 1.0 + 1e-9)
    return power;
  if (share <= 2.0 + 1e-9)
    return 2 * power;
  return share <= 5.0 + 1e-9 ? 5 * power : 10 * power;
}

TovScale
tov_scale_new (double least,
               double greatest,
               guint wished_ticks,
               double smallest_step,
               double start,
               double end)
{
  TovScale self = { .start = start, .end = end };

  g_return_val_if_fail (wished_ticks >= 2 && smallest_step > 0, self);

  least = MIN (least, 0);
  greatest = MAX (greatest, 0);
  if (greatest <= least)
    greatest = least + smallest_step;
  self.step = MAX (round_step ((greatest - least) / wished_ticks), smallest_step);
  self.least = floor (least / self.step + 1e-9) * self.step;
  self.greatest = ceil (greatest / self.step - 1e-9) * self.step;
  return self;
}

double
tov_scale_place (const TovScale *self, double value)
{
  return self->start
         + (value - self->least) / (self->greatest - self->least) * (self->end - self->start);
}

guint
tov_scale_n_ticks (const TovScale *self)
{
  return (guint) lround ((self->greatest - self->least) / self->step) + 1;
}

double
tov_scale_tick (const TovScale *self, guint position)
{
  return self->least + position * self->step;
}
