/* A small disk for a test to fill: a file system in memory, mounted where only this process sees
 * it. Where that is not allowed, files may not grow while the disk is "full", which fails the
 * same calls with another error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whether disks can be mounted here. To be called first in main (), while there is one thread. */
gboolean small_disk_enter (void);

/* Makes a disk of so many kilobytes over an empty folder. */
void small_disk_mount (const char *folder, guint kilobytes);
void small_disk_unmount (const char *folder);
/* Makes the disk one that cannot be written to; only where disks can be mounted. */
void small_disk_set_read_only (const char *folder);

/* Fills the disk up but for so many kilobytes, and makes room again. */
void small_disk_fill (const char *folder, guint kilobytes_left);
void small_disk_make_room (const char *folder);
