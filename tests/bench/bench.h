/* How every benchmark here measures and prints: the processor's time, which neighbours on the
 * machine hardly change, the median and the 95th per cent of the time on the clock, the most memory
 * the program had meanwhile, and the ratio of the medians to a floor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*BenchFunc) (gpointer data);
/* Work that can be cancelled, and should then end at once. */
typedef void (*BenchCancelFunc) (gpointer data, GCancellable *cancellable);

/* The names of the columns. */
void bench_print_heading (void);
/* Runs it up to 41 times, fewer where that takes long. A floor of 0 is none. Returns the median in
 * milliseconds on the clock. */
double bench_measure (const char *what, BenchFunc func, gpointer data, double floor);
/* Runs it once from its beginning to its end, and again and again cancelled from another thread, at
 * moments that are spread over its whole length: how long it is from then until it returns, the
 * median and the longest. */
void bench_measure_cancel (const char *what, BenchCancelFunc func, gpointer data);

G_END_DECLS
