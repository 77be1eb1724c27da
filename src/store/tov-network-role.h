/* What a word for somebody on a network map tells: "Mor" is a parent in the family, "Mormor" is
 * kin, "Fodboldtræner" belongs to leisure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* A code of tov_alter_relations, and the id of a sector of the catalogue; NULL where the word
   * does not tell. */
  const char *relation;
  const char *sector;
} TovNetworkRole;

/* By the first word of a label that says something. */
TovNetworkRole tov_network_role_guess (const char *label);

G_END_DECLS
