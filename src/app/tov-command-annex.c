/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-annex-csv.h"
#include "tov-annex-paper.h"
#include "tov-annex.h"
#include "tov-norms.h"
#include "tov-workbook.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef enum
{
  FORMAT_XLSX,
  FORMAT_PDF,
  FORMAT_CSV,
} Format;

/* The options as they were typed. */
typedef struct
{
  char *database;
  char *from;
  char *to;
  char **partnerships;
  char *readiness_on;
  char *audience;
  gboolean merge;
  char *limit;
  char *format;
  char *made;
  char *by;
  char *output;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->database);
  g_free (options->from);
  g_free (options->to);
  g_strfreev (options->partnerships);
  g_free (options->readiness_on);
  g_free (options->audience);
  g_free (options->limit);
  g_free (options->format);
  g_free (options->made);
  g_free (options->by);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_options (const TovCommand *self, char **arguments, Options *options)
{
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &options->database, N_ ("The register"),
      N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_ ("The first day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_ ("The last day"), N_ ("DATE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->partnerships,
      N_ ("A partnership, may be repeated (default: all)"), N_ ("ID") },
    { "readiness-on", 0, 0, G_OPTION_ARG_STRING, &options->readiness_on,
      N_ ("The day of the readiness (default: the last day)"), N_ ("DATE") },
    { "audience", 0, 0, G_OPTION_ARG_STRING, &options->audience,
      N_ ("internal, steering or outside (default: internal)"), N_ ("AUDIENCE") },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options->merge,
      N_ ("Join small rows with their neighbours rather than hide them"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_STRING, &options->limit,
      N_ ("The smallest number that others may see (default: as in the settings)"), N_ ("NUMBER") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      N_ ("xlsx, pdf, or csv for a folder of files (default: xlsx)"), N_ ("FORMAT") },
    { "made", 0, 0, G_OPTION_ARG_STRING, &options->made, N_ ("The day printed on it"),
      N_ ("DATE") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options->by, N_ ("The name printed on it"), N_ ("TEXT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("The file or folder to write"),
      N_ ("PATH") },
    { NULL },
  };

  return tov_command_parse (self, arguments, entries, NULL)
         && tov_command_require ("--database", options->database)
         && tov_command_require ("--from", options->from)
         && tov_command_require ("--to", options->to)
         && tov_command_require ("--output", options->output);
}

static gboolean
read_format (const Options *options, Format *format)
{
  static const char *const names[] = { "xlsx", "pdf", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (options->format, names[i]) == 0) {
      *format = (Format) i;
      return TRUE;
    }
  if (options->format == NULL)
    return TRUE;
  tov_command_misused (_ ("--format: expected xlsx, pdf or csv (got “%s”)"), options->format);
  return FALSE;
}

/* It also becomes a property of the workbook, which cannot hold control characters. */
static gboolean
check_name (const char *name)
{
  for (const char *c = name; c != NULL && *c != '\0'; c++)
    if (g_ascii_iscntrl (*c)) {
      tov_command_misused (_ ("--by: expected one line of text without control characters"));
      return FALSE;
    }
  return TRUE;
}

/* The register's norm holds where none is named; what the norm may not be, this may not be either.
 */
static gboolean
read_limit (const char *text, int *limit)
{
  const TovNormKind *kind = tov_norm_get_kind (TOV_NORM_SUPPRESSION_LIMIT);
  double value;

  if (text == NULL)
    return TRUE;
  if (!tov_norm_parse (TOV_NORM_SUPPRESSION_LIMIT, text, &value)) {
    tov_command_misused (_ ("--limit: expected a number from %d to %d (got “%s”)"), (int) kind->min,
                         (int) kind->max, text);
    return FALSE;
  }
  *limit = (int) value;
  return TRUE;
}

static gboolean
read_request (const Options *options, TovAnnexRequest *request)
{
  if (options->audience != NULL
      && !tov_audience_from_code (options->audience, &request->audience)) {
    tov_command_misused (_ ("--audience: expected internal, steering or outside (got “%s”)"),
                         options->audience);
    return FALSE;
  }
  request->partnerships = (const char *const *) options->partnerships;
  request->made_by = options->by;
  request->merge = options->merge;
  return check_name (options->by) && read_limit (options->limit, &request->limit)
         && tov_command_read_date ("--from", options->from, &request->period.from)
         && tov_command_read_date ("--to", options->to, &request->period.til)
         && tov_command_read_date ("--readiness-on", options->readiness_on, &request->readiness_on)
         && tov_command_read_date ("--made", options->made, &request->made);
}

/* Under whatever name: an annex in its place would be the end of the register. */
static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf one_status, other_status;

  return g_stat (one, &one_status) == 0 && g_stat (other, &other_status) == 0
         && one_status.st_dev == other_status.st_dev && one_status.st_ino == other_status.st_ino;
}

static gboolean
write_annex (const char *database,
             const TovAnnexRequest *request,
             Format format,
             const char *output,
             GError **error)
{
  g_autoptr (TovStore) store = tov_command_open (database, FALSE, error);
  g_autoptr (TovAnnex) annex = NULL;

  if (store == NULL)
    return FALSE;
  if (is_same_file (database, output)) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("“%s” is the register itself, and is unchanged. Name another file."), output);
    return FALSE;
  }
  annex = tov_annex_count (tov_store_get_connection (store), request, NULL, NULL, NULL, error);
  if (annex == NULL)
    return FALSE;
  switch (format) {
  case FORMAT_PDF:
    return tov_annex_paper_write_pdf (annex, output, NULL, NULL, NULL, error);
  case FORMAT_CSV:
    return tov_annex_csv_write (annex, output, error);
  case FORMAT_XLSX:
  default:
    return tov_workbook_write (annex, output, NULL, NULL, NULL, error);
  }
}

int
tov_command_annex (const TovCommand *self, char **arguments)
{
  g_auto (Options) options = { NULL };
  TovAnnexRequest request = { .audience = TOV_AUDIENCE_INTERNAL };
  Format format = FORMAT_XLSX;
  g_autoptr (GError) error = NULL;

  if (!parse_options (self, arguments, &options) || !read_format (&options, &format)
      || !read_request (&options, &request))
    return TOV_EXIT_USAGE;
  if (!tov_audience_may_have_files (request.audience, &error)
      || !write_annex (options.database, &request, format, options.output, &error))
    return tov_command_failed (error);
  return TOV_EXIT_DONE;
}
