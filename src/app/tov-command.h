/* What the commands share: a row of the table of commands, options, and the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

enum
{
  TOV_EXIT_DONE = 0,
  TOV_EXIT_FAILED = 1,
  TOV_EXIT_USAGE = 2,
};

typedef struct _TovCommand TovCommand;

struct _TovCommand
{
  const char *name;
  /* What stands behind the options: "DIRECTORY"; NULL for nothing. */
  const char *operand;
  /* English source string, marked for translation. */
  const char *summary;
  /* arguments begin with the command's name. Returns the exit status. */
  int (*run) (const TovCommand *self, char **arguments);
};

int tov_command_schema (const TovCommand *self, char **arguments);
int tov_command_import (const TovCommand *self, char **arguments);
int tov_command_export (const TovCommand *self, char **arguments);
int tov_command_annex (const TovCommand *self, char **arguments);
int tov_command_check (const TovCommand *self, char **arguments);
int tov_command_help (const TovCommand *self, char **arguments);

/* Reads the options of a command, and --today and --as, which stand before or behind its name.
 * operand (NULL where the command has none) is set to what stands behind them; transfer full. On
 * FALSE the fault has been told, and the command ends with TOV_EXIT_USAGE. */
gboolean tov_command_parse (const TovCommand *self,
                            char **arguments,
                            const GOptionEntry *entries,
                            char **operand);
/* Whether an option that must be there is there; tells it if not. */
gboolean tov_command_require (const char *option, const char *value);
/* Reads a date of an option; NULL is none. Tells it if it is not one. */
gboolean tov_command_read_date (const char *option, const char *value, TovDate *date);
/* Says on standard error what is wrong with the arguments; returns TOV_EXIT_USAGE. */
int tov_command_misused (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Says on standard error what went wrong; returns TOV_EXIT_FAILED. */
int tov_command_failed (const GError *error);

/* Opens the register for the person and the day that the options or the register's own setting
 * name. One that is not there is made only where create is set. Transfer full. */
TovStore *tov_command_open (const char *database, gboolean create, GError **error);

G_END_DECLS
