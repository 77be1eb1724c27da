/* What the IT department has decided for everybody on a computer: it holds over what the user
 * chooses.
 *
 * It stands in the environment, since settings that a system locks do not reach a sandbox, and an
 * environment does (flatpak override --system --env=NAME=VALUE):
 *
 * - TOVHOLDER_BACKUP_FOLDER: the folder of the backups of the user's own register. "~/" before it
 *   stands for the user's home folder, so that one line holds for all.
 * - TOVHOLDER_COVER_MINUTES: after how many minutes without key or pointer the window is covered; 0
 *   for never.
 * - TOVHOLDER_EXPORT_AUDIENCES: for whom files and papers may leave the program. Any of internal,
 *   steering, outside with a comma between; empty for nobody.
 *
 * What is not set is the user's to choose, and everybody may be written for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For whom something leaves the program. */
typedef enum
{
  /* Those who work with the young people: names and all. */
  TOV_POLICY_INTERNAL = 1 << 0,
  TOV_POLICY_STEERING = 1 << 1,
  TOV_POLICY_OUTSIDE = 1 << 2,
} TovPolicyAudiences;

typedef struct
{
  /* NULL where it is not set. */
  char *backup_folder;
  /* Negative where it is not set. Parts of a minute may be given. */
  double cover_minutes;
  TovPolicyAudiences audiences;
} TovPolicy;

/* What an environment (as g_get_environ () gives it) says. Of a folder that is no whole path, a
 * number that is none and an audience that there is not the log is told: the first two then count
 * as not set, and such an audience as not named. Transfer full. */
TovPolicy *tov_policy_read (char **environment);
void tov_policy_free (TovPolicy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPolicy, tov_policy_free)

/* What this program runs under, read when it is asked for the first time. */
const TovPolicy *tov_policy_get (void);

#define TOV_POLICY_ERROR (tov_policy_error_quark ())

typedef enum
{
  /* Nothing may leave for this audience. */
  TOV_POLICY_ERROR_AUDIENCE,
} TovPolicyError;

GQuark tov_policy_error_quark (void);

/* Whether something may leave for this audience; the error says to the user why not. Whatever
 * writes a file or a paper for others asks this first. */
gboolean tov_policy_check (TovPolicyAudiences audience, GError **error);

G_END_DECLS
