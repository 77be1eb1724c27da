/* Folders that tests make.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Removes a folder with all that is in it; links are removed, not followed. Fails the test where
 * something stays. */
void test_folder_remove (const char *path);
