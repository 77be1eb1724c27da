/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-view.h"

#include "tov-page-scroller.h"
#include "tov-text.h"
#include "tov-wrapped-label.h"

/* No broader than lines are well read. */
#define WIDTH          680
#define TERM_WIDTH     150
#define PICTURE_HEIGHT 340

typedef struct
{
  const TovHelp *help;
  GtkBox *box;
  /* Elements TovHelpRun: the heading that what comes next stands below; NULL before the first. */
  const GArray *heading;
  /* The list that the next link is a row of; NULL where another thing stood between. */
  GtkListBox *links;
} Builder;

static gboolean
on_link_cb (GtkWidget *label, const char *page, gpointer user_data)
{
  gtk_widget_activate_action (label, "help.show-page", "s", page);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (const GArray *words, const char *css_class)
{
  GtkWidget *label = tov_wrapped_label_new (NULL, css_class);
  g_autofree char *markup = tov_help_words_to_markup (words, TRUE);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link_cb), NULL);
  return label;
}

static GtkWidget *
create_heading (const GArray *words)
{
  g_autofree char *text = tov_help_words_to_text (words);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (label, "help-heading");
  return label;
}

/* The mark (floating) stands on the left, on the line that the words begin with. */
static GtkWidget *
create_marked (GtkWidget *mark, const GArray *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), create_label (words, NULL));
  return box;
}

/* A step that goes on in another paragraph has room for its number all the same. */
static GtkWidget *
create_step (const TovHelpBlock *block)
{
  g_autofree char *number = block->number > 0 ? g_strdup_printf ("%u", block->number) : NULL;
  GtkWidget *mark = gtk_label_new (number);

  gtk_widget_add_css_class (mark, "help-mark");
  if (number != NULL)
    gtk_widget_add_css_class (mark, "help-number");
  return create_marked (mark, block->words);
}

static GtkWidget *
create_point (const TovHelpBlock *block)
{
  GtkWidget *mark = gtk_label_new (block->number > 0 ? "•" : NULL);

  gtk_widget_add_css_class (mark, "help-mark");
  return create_marked (mark, block->words);
}

static GtkWidget *
create_term (const TovHelpBlock *block)
{
  GtkWidget *term = create_label (block->term, NULL);

  gtk_widget_set_size_request (term, TERM_WIDTH, -1);
  gtk_widget_set_hexpand (term, FALSE);
  return create_marked (term, block->words);
}

static GtkWidget *
create_note (const TovHelpBlock *block)
{
  GtkWidget *label = create_label (block->words, "help-note");

  gtk_widget_add_css_class (label, "card");
  return label;
}

/* No larger than it is, and no higher than leaves room for the words it belongs to. */
static GtkWidget *
create_picture (const TovHelpBlock *block)
{
  g_autofree char *words = tov_help_words_to_text (block->words);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *picture = gtk_picture_new_for_filename (block->target);
  GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (picture));
  double shape = paintable != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (paintable) : 1;

  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "help-picture");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), (int) (PICTURE_HEIGHT * shape));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), (int) (PICTURE_HEIGHT * shape));
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);
  return clamp;
}

static GtkWidget *
create_row (const TovHelpPage *page)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = tov_text_escape (page->title);
  g_autofree char *summary = tov_text_escape (page->summary);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.show-page");
  return row;
}

/* Links below each other are one list, called what its heading says. */
static void
begin_links (Builder *self)
{
  self->links = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->links, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->links), "boxed-list");
  if (self->heading != NULL) {
    g_autofree char *heading = tov_help_words_to_text (self->heading);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->links), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    heading, -1);
  }
  gtk_box_append (self->box, GTK_WIDGET (self->links));
}

static void
add_link (Builder *self, const TovHelpBlock *block)
{
  const TovHelpPage *page = tov_help_get_page (self->help, block->target);

  if (page == NULL)
    return;
  if (self->links == NULL)
    begin_links (self);
  gtk_list_box_append (self->links, create_row (page));
}

static GtkWidget *
create_block (const TovHelpBlock *block)
{
  switch (block->kind) {
  case TOV_HELP_HEADING:
    return create_heading (block->words);
  case TOV_HELP_STEP:
    return create_step (block);
  case TOV_HELP_POINT:
    return create_point (block);
  case TOV_HELP_TERM:
    return create_term (block);
  case TOV_HELP_NOTE:
    return create_note (block);
  case TOV_HELP_PICTURE:
    return create_picture (block);
  case TOV_HELP_LINK:
  case TOV_HELP_PARAGRAPH:
  default:
    return create_label (block->words, NULL);
  }
}

static void
add_block (Builder *self, const TovHelpBlock *block)
{
  if (block->kind == TOV_HELP_LINK) {
    add_link (self, block);
    return;
  }
  self->links = NULL;
  if (block->kind == TOV_HELP_HEADING)
    self->heading = block->words;
  gtk_box_append (self->box, create_block (block));
}

/* A screen reader reads the whole page when it comes, as the eye does: most of it cannot have the
 * focus. */
static void
describe (GtkWidget *scroller, const TovHelpPage *page)
{
  g_autoptr (GString) text = g_string_new (page->summary);

  for (guint i = 0; i < page->blocks->len; i++) {
    const TovHelpBlock *block = &g_array_index (page->blocks, TovHelpBlock, i);
    g_autofree char *term = block->term != NULL ? tov_help_words_to_text (block->term) : NULL;
    g_autofree char *words = tov_help_words_to_text (block->words);

    if (block->kind != TOV_HELP_LINK)
      g_string_append_printf (text, "\n%s%s%s", term != NULL ? term : "", term != NULL ? ": " : "",
                              words);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/* Pictures are as high as they are; by itself a page that scrolls is as low as it can be. */
static GtkWidget *
create_scroller (GtkWidget *content, const TovHelpPage *page)
{
  GtkWidget *self = tov_page_scroller_new (content);
  GtkWidget *viewport = gtk_widget_get_parent (content);

  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  describe (gtk_widget_get_parent (viewport), page);
  return self;
}

GtkWidget *
tov_help_view_new (const TovHelp *help, const TovHelpPage *page)
{
  Builder builder = { help, GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12)) };
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (GTK_WIDGET (builder.box), "help-page");
  gtk_box_append (builder.box, tov_wrapped_label_new (page->title, "title-1"));
  gtk_box_append (builder.box, tov_wrapped_label_new (page->summary, "help-summary"));
  for (guint i = 0; i < page->blocks->len; i++)
    add_block (&builder, &g_array_index (page->blocks, TovHelpBlock, i));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (builder.box));
  return create_scroller (clamp, page);
}
