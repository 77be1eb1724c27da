/* A register that somebody has handed over: what is in it, and whether to look at it or to make it
 * one's own.
 *
 * Emits "look" when the user wants to look at the file, and "take" when it is to become the user's
 * own register: the own one has been backed up by then, and nothing else has been done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECEIVE_DIALOG (tov_receive_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovReceiveDialog, tov_receive_dialog, TOV, RECEIVE_DIALOG, AdwWindow)

/* Reads the file in another thread. own is the user's own register, and backup_folder where its
 * backups go; NULL both where another one is open, and then the file can only be looked at. */
GtkWidget *
tov_receive_dialog_new (GtkWindow *parent, GFile *file, TovStore *own, const char *backup_folder);

GFile *tov_receive_dialog_get_file (TovReceiveDialog *self);
/* The register that was received, for whoever takes it; transfer full. */
TovConnection *tov_receive_dialog_steal_register (TovReceiveDialog *self);

G_END_DECLS
