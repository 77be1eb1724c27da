/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-extra.h"

#include "tov-clock.h"
#include "tov-party-faces.h"
#include "tov-post-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  POST,
  LAST_MET,
  N_COLUMNS,
} Column;

typedef struct
{
  char *values[N_COLUMNS];
} Words;

struct _TovContactExtra
{
  TovStore *store;
  /* The day they were read on. */
  TovDate today;
  /* Words by the contact's id. */
  GHashTable *contacts;
};

static void
free_words (Words *words)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (words->values[i]);
  g_free (words);
}

static const Words *
find_words (TovContactExtra *self, TovRecord *record)
{
  const char *id = tov_record_get_id (record);
  Words *words;

  if (self->today != tov_clock_today ())
    tov_contact_extra_forget (self);
  words = g_hash_table_lookup (self->contacts, id);
  if (words == NULL) {
    TovDate met = tov_party_faces_find_last_met (self->store, id, self->today);

    words = g_new0 (Words, 1);
    words->values[POST] = tov_post_words_find (self->store, id);
    words->values[LAST_MET] = met != TOV_DATE_NONE ? tov_date_format (met) : NULL;
    g_hash_table_insert (self->contacts, g_strdup (id), words);
  }
  return words;
}

static char *
get_value (TovRecord *record, guint column, gpointer user_data)
{
  return g_strdup (find_words (user_data, record)->values[column]);
}

/* "Forstander, Randers Produktionsskole · last met 12-09-2011". */
static char *
get_line (TovRecord *record, gpointer user_data)
{
  const Words *words = find_words (user_data, record);
  g_autofree char *met = words->values[LAST_MET] != NULL
                             ? g_strdup_printf (_ ("last met %s"), words->values[LAST_MET])
                             : NULL;

  if (words->values[POST] != NULL && met != NULL)
    return g_strdup_printf ("%s · %s", words->values[POST], met);
  return g_strdup (words->values[POST] != NULL ? words->values[POST] : met != NULL ? met : "");
}

static const char *const titles[] = {
  [POST] = N_ ("Title, organisation"),
  [LAST_MET] = N_ ("Last met on"),
  NULL,
};

const TovRecordExtra tov_contact_extra = {
  .titles = titles,
  .get_value = get_value,
  .get_line = get_line,
};

TovContactExtra *
tov_contact_extra_new (TovStore *store)
{
  TovContactExtra *self = g_new0 (TovContactExtra, 1);

  self->store = g_object_ref (store);
  self->today = tov_clock_today ();
  self->contacts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_words);
  return self;
}

void
tov_contact_extra_free (TovContactExtra *self)
{
  g_object_unref (self->store);
  g_hash_table_unref (self->contacts);
  g_free (self);
}

void
tov_contact_extra_forget (TovContactExtra *self)
{
  self->today = tov_clock_today ();
  g_hash_table_remove_all (self->contacts);
}
