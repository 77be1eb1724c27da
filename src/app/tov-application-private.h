/* What the files of the application know of it, and no other may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-application.h"
#include "tov-options.h"
#include "tov-store.h"

G_BEGIN_DECLS

struct _TovApplication
{
  AdwApplication parent_instance;
  /* Not owned: lives as long as the program runs. */
  const TovOptions *options;
  /* NULL while no register could be opened. */
  TovStore *store;
  /* Whether another register is taking its place: nothing may open it meanwhile. */
  gboolean is_replacing;
};

/* Brings the window that is there to the front, or a new one with the register. NULL while a
 * register takes the place of the open one: a window comes by itself then. */
GtkWindow *tov_application_present (TovApplication *self);
/* Closes every window, dialogs before what they lie over, and destroys them: what they hold is
 * given back. FALSE where one stays, because it asks whether to discard what was written. */
gboolean tov_application_close_windows (TovApplication *self);

/* tov-application-receive.c */

/* Adds the actions that receive a register. */
void tov_application_add_receiving (TovApplication *self);
/* Asks what is to become of a file that was handed over. */
void tov_application_receive (TovApplication *self, GFile *file);

G_END_DECLS
