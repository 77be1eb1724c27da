/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list-fixture.h"

#include "tov-contact.h"
#include "tov-key-worker.h"
#include "tov-young-person.h"

void
fixture_add_person (TovStore *store, const char *id, const char *reference, const char *name)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", reference, "given_name", name,
                NULL);
}

void
fixture_add_contact (TovStore *store, const char *id, const char *name)
{
  fixture_save (store, &tov_contact_entity, id, "given_name", name, NULL);
}

void
fixture_edit (
    TovStore *store, const TovEntity *entity, const char *id, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  g_autoptr (TovRecord) edited = tov_record_copy (live);

  g_assert_true (tov_record_set_text (edited, tov_entity_get_field (entity, field), value, &error));
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
}

/* The ids of what is announced. */
static char *
list_ids (TovCollection *collection)
{
  GListModel *model = G_LIST_MODEL (collection);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (model, i);

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tov_record_get_id (record));
  }
  return g_strdup (ids->str);
}

void
fixture_assert_ids (TovCollection *collection, const char *expected)
{
  g_autofree char *ids = list_ids (collection);

  g_assert_cmpstr (ids, ==, expected);
}

void
fixture_wait_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
fixture_add_key_worker (TovStore *store, const char *id, const char *person, const char *contact)
{
  fixture_save (store, &tov_key_worker_entity, id, "young_person_id", person, "contact_id", contact,
                "from_date", "2011-01-01", NULL);
}
