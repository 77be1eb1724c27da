/* Reads a page of the help; what tov-help.c is made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-help.h"

G_BEGIN_DECLS

/* Pictures are looked for beside the page. Transfer full. */
TovHelpPage *tov_help_reader_read (const char *path, GError **error);
void tov_help_page_free (TovHelpPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovHelpPage, tov_help_page_free)

G_END_DECLS
