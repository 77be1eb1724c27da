/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-annex.h"

static const struct
{
  const char *code;
  const char *title;
} blocks[] = { { "a", "Randers" }, { "b", "=1+1" }, { "all", "I alt" } };

static TovTable *
add_table (TovAnnex *annex, const char *number, const char *name, const char *row_heading)
{
  TovTable *table = tov_table_new (number, name, row_heading, TOV_CLASS_INTERNAL);

  g_ptr_array_add (annex->tables, table);
  return table;
}

static TovBlock *
add_block (TovTable *table, guint b)
{
  return tov_table_add_block (table, blocks[b].code, blocks[b].title);
}

static void
set_numbers (TovRow *row, const double *values)
{
  for (guint c = 0; c < row->n_cells; c++)
    tov_cell_set_number (&row->cells[c], values[c]);
}

static void
add_cover (TovAnnex *annex)
{
  TovTable *table = add_table (annex, "0", "Forside", "Om");
  TovBlock *about;

  tov_table_add_column (table, "text", "Oplysning", TOV_FORMAT_TEXT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  about = tov_table_add_block (table, "about", "Om bilaget");
  tov_cell_set_text (&tov_table_add_row (table, about, "who", "Lavet af")->cells[0], "@Åse");
  tov_cell_set_date (&tov_table_add_row (table, about, "made", "Lavet")->cells[0],
                     tov_date_new (2011, 10, 14));
  tov_cell_set_empty (&tov_table_add_row (table, about, "none", "Uden")->cells[0]);
  tov_cell_set_percent (
      &tov_table_add_row (table, add_block (table, 2), "complete_data", "Fyldte data")->cells[1],
      40, 41);
}

static void
add_key_figures (TovAnnex *annex)
{
  TovTable *table = add_table (annex, "1", "Hovedtal", "Figur");

  table->note =
      g_strdup ("Tallene er talt, ikke skrevet: hvert tal kommer af daterede hændelser, og "
                "det kan åbnes til den liste, det er talt af.");
  tov_table_add_column (table, "target", "Måltal", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "period", "Perioden", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "change", "Ændring", TOV_FORMAT_CHANGE);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = add_block (table, b);
    TovRow *admitted = tov_table_add_row (table, block, "admitted", "1.1 Optaget");
    TovRow *share = tov_table_add_row (table, block, "share", "1.8 Frafaldsprocent");
    TovCell before = { TOV_CELL_NUMBER, .value = 10 };

    tov_cell_set_empty (&admitted->cells[0]);
    tov_cell_set_number (&admitted->cells[1], 1234);
    tov_cell_set_change (&admitted->cells[2], b == 0 ? 10 : 198, b == 0 ? 7 : 164);
    tov_cell_set_percent (&share->cells[1], 3, b == 0 ? 9 : 41);
    tov_cell_set_points (&share->cells[2], &before, &share->cells[1]);
  }
}

static void
add_balance (TovAnnex *annex)
{
  static const double values[][3] = { { 10, 2, 12 }, { 5, 1, 6 }, { 15, 2, 17 } };
  TovTable *table = add_table (annex, "2", "Til- og afgang", "Partnerskab");

  tov_table_add_column (table, "primo", "Primo", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "admitted", "Optaget", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "ultimo", "Ultimo", TOV_FORMAT_COUNT);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
    set_numbers (tov_table_add_row (table, add_block (table, b), "balance", "Balance"), values[b]);
}

static void
add_target_group (TovAnnex *annex)
{
  TovTable *table = add_table (annex, "4", "Målgruppe", "Gruppe");

  tov_table_add_column (table, "", "Unge", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = add_block (table, b);
    TovRow *female, *all;

    tov_table_add_heading (table, block, "gender", "Køn");
    female = tov_table_add_row (table, block, "female", "Kvinder");
    female->part = g_strdup ("gender");
    tov_cell_set_number (&female->cells[0], 12);
    tov_cell_set_percent (&female->cells[1], 12, 12);
    all = tov_table_add_sum (table, block, "all", "I alt");
    all->part = g_strdup ("gender");
    tov_cell_set_number (&all->cells[0], 12);
  }
}

static void
add_activities (TovAnnex *annex)
{
  static const char *const codes[] = { "started",     "completed",      "on_to_next",
                                       "interrupted", "ending_unknown", "young_people",
                                       "weeks" };
  static const double school[] = { 3, 1, 0, 1, 0, 3, 12.5 };
  static const double company[] = { 4, 0, 1, 0, 1, 3, 4.25 };
  static const double all[] = { 7, 1, 1, 1, 1, 5, 16.75 };
  TovTable *table = add_table (annex, "5", "Aktiviteter", "Forløbstrin");

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    tov_table_add_column (table, codes[c], c == 0 ? "Startet" : codes[c],
                          c == 6 ? TOV_FORMAT_DECIMAL : TOV_FORMAT_COUNT);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = add_block (table, b);

    set_numbers (tov_table_add_row (table, block, "school", "Produktionsskole"), school);
    set_numbers (tov_table_add_row (table, block, "company", "Virksomhedspraktik"), company);
    set_numbers (tov_table_add_sum (table, block, "all", "I alt"), all);
  }
}

static void
add_outcomes (TovAnnex *annex)
{
  static const struct
  {
    const char *code;
    const char *label;
    gint64 n;
    gboolean is_sum;
  } rows[] = { { "egu", "EGU", 2, FALSE },
               { "vuc", "VUC", 1, FALSE },
               { "education", "Uddannelse i alt", 3, TRUE },
               { "job", "Job", 2, FALSE },
               { "work", "Job i alt", 2, TRUE },
               { "all", "I alt", 5, TRUE },
               { "none_yet", "Endnu ikke", 6, FALSE } };
  TovTable *table = add_table (annex, "7", "Uddannelse og job", "Resultat");

  tov_table_add_column (table, "n", "Unge", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share_of_participants", "Andel af deltagere", TOV_FORMAT_PERCENT);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = add_block (table, b);

    for (guint r = 0; r < G_N_ELEMENTS (rows); r++) {
      TovRow *row = rows[r].is_sum ? tov_table_add_sum (table, block, rows[r].code, rows[r].label)
                                   : tov_table_add_row (table, block, rows[r].code, rows[r].label);

      tov_cell_set_number (&row->cells[0], (double) rows[r].n);
      tov_cell_set_percent (&row->cells[1], rows[r].n, 11);
    }
  }
}

static void
add_series (TovAnnex *annex)
{
  static const char *const months[] = { "juli 2011", "august 2011", "september 2011" };
  TovTable *table = add_table (annex, "18", "Tidsserie", "Måned");

  tov_table_add_column (table, "enrolled", "Indskrevet ultimo", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "admitted", "Optaget", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "discharged", "Udskrevet", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "monthly_norm", "Månedsnorm", TOV_FORMAT_PERCENT);
  tov_table_add_column (table, "caseload", "Unge pr. tovholder", TOV_FORMAT_RATIO);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = add_block (table, b);

    for (guint m = 0; m < G_N_ELEMENTS (months); m++) {
      g_autofree char *code = g_strdup_printf ("2011-%02u", 7 + m);
      TovRow *row = tov_table_add_row (table, block, code, months[m]);

      tov_cell_set_number (&row->cells[0], 20 + m);
      tov_cell_set_number (&row->cells[1], 2 * m);
      tov_cell_set_number (&row->cells[2], m);
      tov_cell_set_percent (&row->cells[3], m == 0 ? 5 : 15, m == 0 ? 8 : 20);
      tov_cell_set_ratio (&row->cells[4], 20 + m, 5);
    }
  }
}

static void
add_definitions (TovAnnex *annex)
{
  TovTable *table = add_table (annex, NULL, "Definitioner", "Figur");
  TovBlock *block;

  tov_table_add_column (table, "definition", "Definition", TOV_FORMAT_TEXT);
  block = tov_table_add_block (table, "all", "");
  for (guint i = 0; i < 2; i++)
    tov_cell_set_text (
        &tov_table_add_row (table, block, "admitted", "1.1 Optaget")->cells[0],
        "Unge, der er optaget for første gang i perioden. Den, der kommer igen, står i tabel 2, og "
        "den, der er flyttet fra et andet partnerskab, tæller der, hvor indskrivningen er.");
}

TovAnnex *
small_annex_new (void)
{
  TovAnnex *annex = g_new0 (TovAnnex, 1);

  annex->period = (TovPeriod){ tov_date_new (2011, 7, 1), tov_date_new (2011, 9, 30) };
  annex->marking = g_strdup ("Internt – må ikke videregives & gemmes");
  annex->partnerships = g_strdup ("Randers, =1+1");
  annex->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  add_cover (annex);
  add_key_figures (annex);
  add_balance (annex);
  add_target_group (annex);
  add_activities (annex);
  add_outcomes (annex);
  add_series (annex);
  add_definitions (annex);
  return annex;
}
