/* The annex that a page asks for: counted, written and looked behind in threads of their own, on
 * snapshots of the register. Who shows the annex or works on it holds the job.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_ANNEX_JOB (tov_annex_job_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexJob, tov_annex_job, TOV, ANNEX_JOB, GObject)

/* Writes an annex into a file, as tov_workbook_write () does. */
typedef gboolean (*TovAnnexWriteFunc) (const TovAnnex *annex,
                                       const char *path,
                                       TovProgressFunc progress,
                                       gpointer user_data,
                                       GCancellable *cancellable,
                                       GError **error);

/* The request is copied. Transfer full. */
TovAnnexJob *tov_annex_job_new (TovStore *store, const TovAnnexRequest *request);

const TovAnnexRequest *tov_annex_job_get_request (TovAnnexJob *self);
/* NULL until it has been counted; then it lives as long as the job. */
const TovAnnex *tov_annex_job_get_annex (TovAnnexJob *self);

/* Counts the annex; end it with tov_annex_job_finish (). */
void tov_annex_job_count (TovAnnexJob *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
/* Writes the counted annex; end it with tov_annex_job_finish (). The signal "progress" (fraction,
 * what) tells how far it is. */
void tov_annex_job_write (TovAnnexJob *self,
                          TovAnnexWriteFunc write,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean tov_annex_job_finish (TovAnnexJob *self, GAsyncResult *result, GError **error);

/* Finds the young people behind a number that some cells of the counted annex add up to. Only an
 * internal annex has them. */
void tov_annex_job_list_people (TovAnnexJob *self,
                                const TovCellPlace *places,
                                guint n_places,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Their ids, each once. Transfer full. */
GPtrArray *tov_annex_job_finish_people (TovAnnexJob *self, GAsyncResult *result, GError **error);

/* "Bilag 3 Randers 3. kvartal 2011 – internt.xlsx": what a reader looks for in a folder, and what
 * keeps the wrong one from being sent. Danish, as what it names; the annex must be counted.
 * Transfer full. */
char *tov_annex_job_name_file (TovAnnexJob *self, const char *what, const char *extension);

G_END_DECLS
