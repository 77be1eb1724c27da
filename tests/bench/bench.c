/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_TIMES  41
#define LEAST_TIMES 3
/* After so many milliseconds a figure is not measured any more often. */
#define BUDGET 2000
/* At so many moments something is cancelled. */
#define MOMENTS 40

typedef struct
{
  GCancellable *cancellable;
  /* Microseconds. */
  gulong wait;
  double cancelled_at;
} Cancel;

static int
compare_times (const void *a, const void *b)
{
  const double *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/* From here on the kernel looks for a new peak. */
static void
forget_peak (void)
{
  g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0, NULL);
}

/* Megabytes since then. */
static guint64
find_peak (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024 : 0;
}

static double
find_milliseconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

static void
sort_times (double *times, guint n)
{
  qsort (times, n, sizeof times[0], compare_times);
}

static gpointer
cancel_later (gpointer data)
{
  Cancel *self = data;

  g_usleep (self->wait);
  self->cancelled_at = find_milliseconds (CLOCK_MONOTONIC);
  g_cancellable_cancel (self->cancellable);
  return NULL;
}

/* From the moment it was cancelled until it returned; 0 if it had returned before. */
static double
cancel_after (gulong wait, BenchCancelFunc func, gpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cancel cancel = { cancellable, wait, 0 };
  GThread *thread = g_thread_new ("cancel", cancel_later, &cancel);
  double returned_at;

  func (data, cancellable);
  returned_at = find_milliseconds (CLOCK_MONOTONIC);
  g_thread_join (thread);
  return MAX (returned_at - cancel.cancelled_at, 0);
}

void
bench_print_heading (void)
{
  g_print ("%-46s %9s %9s %9s %6s\n", "milliseconds, and megabytes at most", "processor", "median",
           "95 %", "peak");
}

double
bench_measure (const char *what, BenchFunc func, gpointer data, double floor)
{
  double times[MOST_TIMES], work[MOST_TIMES];
  double began = find_milliseconds (CLOCK_MONOTONIC);
  guint n = 0;

  forget_peak ();
  while (n < LEAST_TIMES
         || (n < MOST_TIMES && find_milliseconds (CLOCK_MONOTONIC) - began < BUDGET)) {
    double since = find_milliseconds (CLOCK_MONOTONIC);
    double work_since = find_milliseconds (CLOCK_PROCESS_CPUTIME_ID);

    func (data);
    times[n] = find_milliseconds (CLOCK_MONOTONIC) - since;
    work[n++] = find_milliseconds (CLOCK_PROCESS_CPUTIME_ID) - work_since;
  }
  sort_times (times, n);
  sort_times (work, n);
  g_print ("%-46s %9.2f %9.2f %9.2f %6" G_GUINT64_FORMAT, what, work[n / 2], times[n / 2],
           times[n * 95 / 100], find_peak ());
  if (floor > 0)
    g_print ("   x %.2f", times[n / 2] / floor);
  g_print ("\n");
  return times[n / 2];
}

void
bench_measure_cancel (const char *what, BenchCancelFunc func, gpointer data)
{
  double times[MOMENTS];
  double length = -find_milliseconds (CLOCK_MONOTONIC);

  func (data, NULL);
  length += find_milliseconds (CLOCK_MONOTONIC);
  for (guint i = 0; i < MOMENTS; i++)
    times[i] = cancel_after ((gulong) (1000 * length * i / MOMENTS), func, data);
  sort_times (times, MOMENTS);
  g_print ("%-46s %9s %9.2f %9.2f\n", what, "", times[MOMENTS / 2], times[MOMENTS - 1]);
}
