/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-row-item.h"

struct _TovImportRowItem
{
  GObject parent_instance;
  const TovImportRow *row;
};

G_DEFINE_FINAL_TYPE (TovImportRowItem, tov_import_row_item, G_TYPE_OBJECT)

static void
tov_import_row_item_class_init (TovImportRowItemClass *klass)
{
}

static void
tov_import_row_item_init (TovImportRowItem *self)
{
}

TovImportRowItem *
tov_import_row_item_new (const TovImportRow *row)
{
  TovImportRowItem *self = g_object_new (TOV_TYPE_IMPORT_ROW_ITEM, NULL);

  self->row = row;
  return self;
}

const TovImportRow *
tov_import_row_item_get_row (TovImportRowItem *self)
{
  return self->row;
}
