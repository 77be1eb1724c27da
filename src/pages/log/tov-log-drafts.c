/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-drafts.h"

#include "tov-drafts.h"

struct _TovLogDrafts
{
  TovStore *store;
  char *name;
  /* How many lie below the one that is being typed. */
  guint n_left;
};

static char *
create_name (TovLogDrafts *self, guint position)
{
  return g_strdup_printf ("%s %u", self->name, position);
}

static gboolean
has_draft (TovLogDrafts *self, guint position)
{
  g_autofree char *name = create_name (self, position);
  g_autofree char *content = tov_draft_load (self->store, name);

  return content != NULL;
}

static gboolean
delete_draft (TovLogDrafts *self, guint position, GError **error)
{
  g_autofree char *name = create_name (self, position);

  return tov_draft_delete (self->store, name, error);
}

TovLogDrafts *
tov_log_drafts_new (TovStore *store, const char *name)
{
  TovLogDrafts *self = g_new0 (TovLogDrafts, 1);

  self->store = g_object_ref (store);
  self->name = g_strdup (name);
  tov_log_drafts_leave (self);
  return self;
}

void
tov_log_drafts_free (TovLogDrafts *self)
{
  g_object_unref (self->store);
  g_free (self->name);
  g_free (self);
}

TovContactDraft *
tov_log_drafts_load_left (TovLogDrafts *self)
{
  g_autofree char *name = self->n_left > 0 ? create_name (self, self->n_left - 1) : NULL;
  g_autofree char *content = name != NULL ? tov_draft_load (self->store, name) : NULL;

  return content != NULL ? tov_contact_draft_from_text (content) : NULL;
}

void
tov_log_drafts_take_left (TovLogDrafts *self)
{
  g_return_if_fail (self->n_left > 0);

  self->n_left--;
}

void
tov_log_drafts_discard_left (TovLogDrafts *self)
{
  tov_log_drafts_take_left (self);
  delete_draft (self, self->n_left, NULL);
}

void
tov_log_drafts_leave (TovLogDrafts *self)
{
  while (has_draft (self, self->n_left))
    self->n_left++;
}

gboolean
tov_log_drafts_save (TovLogDrafts *self, const TovContactDraft *draft, GError **error)
{
  g_autofree char *name = create_name (self, self->n_left);
  g_autofree char *content = draft != NULL ? tov_contact_draft_to_text (draft) : NULL;

  if (content != NULL)
    return tov_draft_save (self->store, name, content, error);
  return !has_draft (self, self->n_left) || delete_draft (self, self->n_left, error);
}
