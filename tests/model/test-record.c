/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record.h"

#include "tov-ball.h"
#include "tov-enrolment.h"
#include "tov-entities.h"
#include "tov-young-person.h"

#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef void (*FieldFunc) (TovRecord *record, const TovField *field);

/* Looks at every field of a new record of every entity. */
static void
each_field (FieldFunc look_at)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      TovRecord *record = tov_record_new (*entity);

      g_test_message ("%s.%s", (*entity)->name, (*entity)->fields[i].name);
      look_at (record, &(*entity)->fields[i]);
      g_assert_finalize_object (record);
    }
}

/* Two values that a field takes, besides an empty one. */
static void
get_samples (const TovField *field, char *samples[2])
{
  static const char *const pairs[][2] = {
    [TOV_KIND_TEXT] = { "Børn & Unge", " =1+1, \"så\"" },
    [TOV_KIND_NOTE] = { "første linje\nanden\r\n\ttredje", "-" },
    [TOV_KIND_REFERENCE] = { "theme:mental_health", "x" },
    [TOV_KIND_DATE] = { "2012-02-29", "1993-10-14" },
    [TOV_KIND_TIME] = { "2011-10-14T09:30", "2012-02-29T00:00" },
    [TOV_KIND_BIRTH] = { "1993-10", "1993" },
    [TOV_KIND_BOOLEAN] = { "1", "0" },
    [TOV_KIND_NUMBER] = { "-7", "999999999999999" },
    [TOV_KIND_MONEY] = { "180000000", "-1" },
    [TOV_KIND_FILE] = { SHA256,
                        "0000000000000000000000000000000000000000000000000000000000000000" },
  };

  if (field->kind == TOV_KIND_CHOICE) {
    samples[0] = g_strdup (field->choices[0].code);
    samples[1] = g_strdup (field->choices[1].code);
  } else if (field->kind == TOV_KIND_NUMBER && field->maximum > 0) {
    samples[0] = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum);
    samples[1] = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum);
  } else {
    samples[0] = g_strdup (pairs[field->kind][0]);
    samples[1] = g_strdup (pairs[field->kind][1]);
  }
}

static void
set_text (TovRecord *record, const TovField *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean taken = tov_record_set_text (record, field, text, &error);

  g_assert_no_error (error);
  g_assert_true (taken);
}

static void
set (TovRecord *record, const char *name, const char *text)
{
  set_text (record, tov_entity_get_field (tov_record_get_entity (record), name), text);
}

static void
expect_text (TovRecord *record, const TovField *field, const char *expected)
{
  g_autofree char *text = tov_record_get_text (record, field);

  g_assert_cmpstr (text, ==, expected);
}

static TovRecord *
create (const char *entity)
{
  return tov_record_new (tov_entities_find (entity));
}

static const char *
get_empty (const TovField *field)
{
  return field->kind == TOV_KIND_BOOLEAN ? "0" : field->fallback;
}

static void
look_at_new (TovRecord *record, const TovField *field)
{
  expect_text (record, field, get_empty (field));
}

static void
test_is_new_with_defaults_and_no_id (void)
{
  g_autoptr (TovRecord) record = create ("young_person");

  each_field (look_at_new);
  g_assert_null (tov_record_get_id (record));
  g_assert_null (tov_record_get_created (record));
  g_assert_null (tov_record_get_changed (record));
  g_assert_cmpint (tov_record_get_rev (record), ==, 0);
  g_assert_cmpstr (TOV_YOUNG_PERSON (record)->gender, ==, "unknown");
  g_assert_cmpint (TOV_YOUNG_PERSON (record)->broken_off_educations, ==, TOV_NUMBER_NONE);
}

static void
look_at_round_trip (TovRecord *record, const TovField *field)
{
  char *samples[2];

  get_samples (field, samples);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    set_text (record, field, samples[i]);
    expect_text (record, field, samples[i]);
    g_free (samples[i]);
  }
}

static void
test_every_field_gives_back_the_text_it_was_given (void)
{
  each_field (look_at_round_trip);
}

static void
look_at_emptying (TovRecord *record, const TovField *field)
{
  char *samples[2];

  get_samples (field, samples);
  set_text (record, field, samples[0]);
  set_text (record, field, "");
  expect_text (record, field, get_empty (field));
  set_text (record, field, samples[1]);
  set_text (record, field, NULL);
  expect_text (record, field, get_empty (field));
  g_free (samples[0]);
  g_free (samples[1]);
}

static void
test_every_field_can_be_emptied (void)
{
  each_field (look_at_emptying);
}

static const char *const *
get_wrong_texts (TovKind kind)
{
  static const char *const wrong[][14] = {
    [TOV_KIND_TEXT] = { "two\nlines", "two\rlines", "a bell\a", "\xff", NULL },
    [TOV_KIND_NOTE] = { "a bell\a", "\xc3", NULL },
    [TOV_KIND_REFERENCE] = { "two words", "a\nb", "a\u00a0b", "\xff", NULL },
    [TOV_KIND_CHOICE] = { "nonsense", "Yes", " ", NULL },
    [TOV_KIND_DATE] = { "14-10-2011", "2011-02-29", "2011-10", "2011-10-14 ", "x", NULL },
    [TOV_KIND_TIME] = { "2011-10-14", "2011-10-14 09:30", "2011-10-14T24:00", "09:30", NULL },
    [TOV_KIND_BIRTH] = { "14-10-1993", "1993-13", "93", "1993-02-29", "0000", NULL },
    [TOV_KIND_BOOLEAN] = { "yes", "2", "01", "true", "-1", NULL },
    [TOV_KIND_NUMBER] = { "1.5", "1,5", "one", " 1", "1 ", "0x1", "1e3", "1000000000000000",
                          "99999999999999999999", NULL },
    [TOV_KIND_MONEY] = { "12,50", "12.50", "12 kr.", "1000000000000000", NULL },
    [TOV_KIND_FILE] = { "e3b0c442", "E" SHA256, SHA256 "0", NULL },
  };

  return wrong[kind];
}

static void
refuse (TovRecord *record, const TovField *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = tov_record_get_text (record, field);

  g_assert_false (tov_record_set_text (record, field, text, &error));
  g_assert_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM);
  g_assert_true (g_str_has_prefix (error->message, "expected "));
  expect_text (record, field, before);
}

static void
look_at_wrong_texts (TovRecord *record, const TovField *field)
{
  char *samples[2];

  get_samples (field, samples);
  set_text (record, field, samples[0]);
  for (const char *const *wrong = get_wrong_texts (field->kind); *wrong != NULL; wrong++)
    refuse (record, field, *wrong);
  if (field->maximum > 0) {
    g_autofree char *less = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum - 1);
    g_autofree char *more = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum + 1);

    refuse (record, field, less);
    refuse (record, field, more);
  }
  g_free (samples[0]);
  g_free (samples[1]);
}

static void
test_a_wrong_form_is_refused_and_nothing_lost (void)
{
  each_field (look_at_wrong_texts);
}

static void
expect_refusal (const char *entity, const char *name, const char *text, const char *message)
{
  g_autoptr (TovRecord) record = create (entity);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_record_set_text (
      record, tov_entity_get_field (tov_record_get_entity (record), name), text, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_a_refusal_says_what_was_expected (void)
{
  expect_refusal ("enrolment", "admitted_on", "14-10-2011", "expected a date YYYY-MM-DD");
  expect_refusal ("meeting", "starts_at", "09:30", "expected a time YYYY-MM-DDTHH:MM");
  expect_refusal ("young_person", "birth_date", "93",
                  "expected a date YYYY-MM-DD, YYYY-MM or YYYY");
  expect_refusal ("young_person", "protected", "yes", "expected 0 or 1");
  expect_refusal ("theme_score", "score", "11", "expected a whole number from 1 to 10");
  expect_refusal ("theme_score", "score", "ten", "expected a whole number");
  expect_refusal ("budget_line", "spent", "12,50", "expected an amount in øre as a whole number");
  expect_refusal ("support_level", "level", "far", "expected one of: close, external, phasing_out");
  expect_refusal ("enrolment", "cohort_id", "a b",
                  "expected an id of 1 to 64 characters without spaces");
  expect_refusal ("contact", "photo", "me.jpg", "expected the SHA-256 of a file");
  expect_refusal ("contact", "given_name", "a\nb", "expected one line of text");
  expect_refusal ("contact", "note", "a\033b", "expected text without control characters");
  expect_refusal ("contact", "note", "a\357\277\277b", "expected text without control characters");
  expect_refusal ("contact", "note", "\xff", "expected text in UTF-8");
}

static void
test_an_id_is_printable_and_without_spaces (void)
{
  g_autofree char *longest = g_strnfill (64, 'x');
  g_autofree char *too_long = g_strnfill (65, 'x');
  g_autoptr (GString) danish = g_string_new (NULL);

  for (guint i = 0; i < 64; i++)
    g_string_append (danish, "å");
  g_assert_true (tov_record_id_is_valid ("1"));
  g_assert_true (tov_record_id_is_valid ("placement_type:egu_school"));
  g_assert_true (tov_record_id_is_valid (longest));
  g_assert_true (tov_record_id_is_valid (danish->str));
  g_assert_false (tov_record_id_is_valid (too_long));
  g_assert_false (tov_record_id_is_valid (""));
  g_assert_false (tov_record_id_is_valid (NULL));
  g_assert_false (tov_record_id_is_valid ("a b"));
  g_assert_false (tov_record_id_is_valid ("a\u00a0b"));
  g_assert_false (tov_record_id_is_valid ("a\n"));
  g_assert_false (tov_record_id_is_valid ("\xff"));
}

static void
test_a_new_id_is_valid_and_comes_after_others (void)
{
  g_autofree char *one = tov_record_new_id ();

  g_assert_true (tov_record_id_is_valid (one));
  g_assert_true (g_uuid_string_is_valid (one));
  /* So many take longer than a millisecond, and some of them do not. */
  for (guint i = 0; i < 10000; i++) {
    char *other = tov_record_new_id ();

    g_assert_cmpstr (one, <, other);
    g_free (one);
    one = other;
  }
}

/* GObject writes the names of properties with hyphens. */
static char *
get_notify_signal (const TovField *field)
{
  return g_strdelimit (g_strconcat ("notify::", field->name, NULL), "_", '-');
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  int *count = user_data;

  (*count)++;
}

static void
look_at_property (TovRecord *record, const TovField *field)
{
  g_autoptr (TovRecord) other = tov_record_new (tov_record_get_entity (record));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *signal = get_notify_signal (field);
  char *samples[2];
  int count = 0;

  get_samples (field, samples);
  /* One of the two may be what the field begins with. */
  set_text (record, field, samples[0]);
  set_text (other, field, samples[1]);
  g_signal_connect (other, signal, G_CALLBACK (count_notify), &count);
  g_object_get_property (G_OBJECT (record), field->name, &value);
  g_object_set_property (G_OBJECT (other), field->name, &value);
  expect_text (other, field, samples[0]);
  g_assert_cmpint (count, ==, 1);
  g_object_set_property (G_OBJECT (other), field->name, &value);
  g_assert_cmpint (count, ==, 1);
  g_free (samples[0]);
  g_free (samples[1]);
}

static void
test_every_field_is_a_property_that_tells_of_changes (void)
{
  each_field (look_at_property);
}

static void
test_a_copy_is_equal_and_its_own (void)
{
  g_autoptr (TovRecord) record = create ("contact");
  TovRecord *copy;

  tov_record_set_id (record, "c1");
  tov_record_set_created (record, "2011-10-14T07:30:00Z");
  tov_record_set_changed (record, "2011-10-15T07:30:00Z");
  tov_record_set_rev (record, 3);
  set (record, "given_name", "Anne");
  copy = tov_record_copy (record);
  g_assert_cmpstr (tov_record_get_id (copy), ==, "c1");
  g_assert_cmpstr (tov_record_get_created (copy), ==, "2011-10-14T07:30:00Z");
  g_assert_cmpstr (tov_record_get_changed (copy), ==, "2011-10-15T07:30:00Z");
  g_assert_cmpint (tov_record_get_rev (copy), ==, 3);
  set (copy, "given_name", "Bo");
  tov_record_set_id (copy, "c2");
  expect_text (record, &tov_record_get_entity (record)->fields[0], "Anne");
  g_assert_cmpstr (tov_record_get_id (record), ==, "c1");
  g_assert_finalize_object (copy);
}

static void
look_at_update (TovRecord *record, const TovField *field)
{
  g_autoptr (TovRecord) edited = NULL;
  g_autofree char *signal = get_notify_signal (field);
  char *samples[2];
  int here = 0, anywhere = 0;

  get_samples (field, samples);
  set_text (record, field, samples[0]);
  edited = tov_record_copy (record);
  set_text (edited, field, samples[1]);
  g_signal_connect (record, signal, G_CALLBACK (count_notify), &here);
  g_signal_connect (record, "notify", G_CALLBACK (count_notify), &anywhere);
  tov_record_update (record, edited);
  expect_text (record, field, samples[1]);
  g_assert_cmpint (here, ==, 1);
  g_assert_cmpint (anywhere, ==, 1);
  tov_record_update (record, edited);
  g_assert_cmpint (anywhere, ==, 1);
  g_free (samples[0]);
  g_free (samples[1]);
}

static void
test_an_update_tells_only_what_changed (void)
{
  each_field (look_at_update);
}

static void
test_an_update_takes_rev_and_times_but_not_the_id (void)
{
  g_autoptr (TovRecord) target = create ("contact");
  g_autoptr (TovRecord) source = create ("contact");

  tov_record_set_id (target, "c1");
  tov_record_set_id (source, "c2");
  tov_record_set_changed (source, "2011-10-15T07:30:00Z");
  tov_record_set_rev (source, 4);
  tov_record_update (target, source);
  g_assert_cmpstr (tov_record_get_id (target), ==, "c1");
  g_assert_cmpstr (tov_record_get_changed (target), ==, "2011-10-15T07:30:00Z");
  g_assert_cmpint (tov_record_get_rev (target), ==, 4);
}

static void
expect_format (const char *entity, const char *name, const char *text, const char *expected)
{
  g_autoptr (TovRecord) record = create (entity);
  const TovField *field = tov_entity_get_field (tov_record_get_entity (record), name);
  g_autofree char *formatted = NULL;

  set_text (record, field, text);
  formatted = tov_record_format (record, field);
  g_assert_cmpstr (formatted, ==, expected);
}

static void
test_values_are_shown_as_danes_read_them (void)
{
  expect_format ("contact", "given_name", "Åse", "Åse");
  expect_format ("enrolment", "admitted_on", "2011-10-14", "14-10-2011");
  expect_format ("enrolment", "cohort_id", "h1", "h1");
  expect_format ("meeting", "starts_at", "2011-10-14T09:30", "14-10-2011 09:30");
  expect_format ("young_person", "birth_date", "1993-10", "10-1993");
  expect_format ("young_person", "protected", "1", "Yes");
  expect_format ("young_person", "protected", "", "No");
  expect_format ("young_person", "gender", "female", "Female");
  expect_format ("young_person", "gender", "", "Not stated");
  expect_format ("budget_line", "year", "2011", "2011");
  expect_format ("budget_line", "spent", "123450", "1.234,50\u00a0kr.");
  expect_format ("budget_line", "spent", "", "");
  expect_format ("enrolment", "admitted_on", "", "");
  expect_format ("contact", "given_name", "", "");
}

static void
expect_display (TovRecord *record, const char *expected)
{
  g_autofree char *display = tov_record_display (record);

  g_assert_cmpstr (display, ==, expected);
}

static void
test_a_record_is_called_by_its_titles (void)
{
  g_autoptr (TovRecord) contact = create ("contact");
  g_autoptr (TovRecord) entry = create ("log_entry");
  g_autoptr (TovRecord) notice = create ("decision_notice");

  expect_display (contact, "Contact");
  set (contact, "family_name", "Berg");
  expect_display (contact, "Berg");
  set (contact, "given_name", "Anne");
  expect_display (contact, "Anne Berg");
  set (entry, "happened_at", "2011-10-14T09:30");
  set (entry, "form", "home_visit");
  expect_display (entry, "14-10-2011 09:30 Home visit");
  set (notice, "organisation_id", "o1");
  expect_display (notice, "Decision passed on");
}

static void
test_a_protected_person_is_a_number (void)
{
  g_autoptr (TovRecord) person = create ("young_person");

  expect_display (person, "Young person");
  set (person, "reference", "U-17");
  expect_display (person, "U-17");
  set (person, "family_name", "Berg");
  expect_display (person, "U-17");
  set (person, "given_name", "Bo");
  expect_display (person, "Bo Berg");
  set (person, "family_name", "");
  expect_display (person, "Bo");
  set (person, "protected", "1");
  expect_display (person, "U-17");
}

static void
expect_valid (TovRecord *record)
{
  g_autoptr (GError) error = NULL;
  const TovField *field = &tov_record_get_entity (record)->fields[0];
  gboolean valid = tov_record_validate (record, &field, &error);

  g_assert_no_error (error);
  g_assert_true (valid);
  g_assert_null (field);
}

static void
expect_fault (TovRecord *record, int code, const char *name, const char *message)
{
  g_autoptr (GError) error = NULL;
  const TovField *field = NULL;

  g_assert_false (tov_record_validate (record, &field, &error));
  g_assert_error (error, TOV_RECORD_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpstr (field->name, ==, name);
  g_assert_false (tov_record_validate (record, NULL, NULL));
}

static void
test_required_values_must_be_there (void)
{
  g_autoptr (TovRecord) cohort = create ("cohort");

  expect_fault (cohort, TOV_RECORD_ERROR_REQUIRED, "partnership_id",
                "“Partnership” must be filled in");
  set (cohort, "partnership_id", "p1");
  expect_fault (cohort, TOV_RECORD_ERROR_REQUIRED, "name", "“Name” must be filled in");
  set (cohort, "name", "Hold 1");
  expect_valid (cohort);
}

/* Fills a record's required fields with samples. */
static TovRecord *
create_filled (const TovEntity *entity)
{
  TovRecord *record = tov_record_new (entity);

  for (guint i = 0; i < entity->n_fields; i++) {
    char *samples[2];

    get_samples (&entity->fields[i], samples);
    if (entity->fields[i].flags & TOV_FIELD_REQUIRED)
      set_text (record, &entity->fields[i], samples[0]);
    g_free (samples[0]);
    g_free (samples[1]);
  }
  return record;
}

static void
test_every_required_field_is_asked_for (void)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autoptr (TovRecord) record = create_filled (*entity);
      g_autoptr (GError) error = NULL;
      const TovField *fault;

      if (!(field->flags & TOV_FIELD_REQUIRED))
        continue;
      g_test_message ("%s.%s", (*entity)->name, field->name);
      set_text (record, field, NULL);
      /* What an empty value stands for is never missing. */
      if (get_empty (field) != NULL)
        continue;
      g_assert_false (tov_record_validate (record, &fault, &error));
      g_assert_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
      g_assert_true (fault == field);
    }
  }
}

static void
test_no_interval_ends_before_it_begins (void)
{
  guint count = 0;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autoptr (TovRecord) record = create_filled (*entity);

    if (tov_entity_get_field (*entity, "to_date") == NULL)
      continue;
    g_test_message ("%s", (*entity)->name);
    if (g_str_equal ((*entity)->name, "ball"))
      set (record, "contact_id", "c1");
    set (record, "from_date", "2011-10-14");
    set (record, "to_date", "2011-10-14");
    expect_valid (record);
    set (record, "to_date", "2011-10-13");
    expect_fault (record, TOV_RECORD_ERROR_RULE, "to_date",
                  "the last day cannot be before the first");
    count++;
  }
  g_assert_cmpuint (count, ==, 22);
}

static void
test_an_open_beginning_takes_any_end (void)
{
  g_autoptr (TovRecord) phase = create_filled (tov_entities_find ("employment"));

  set (phase, "to_date", "2011-10-14");
  expect_valid (phase);
}

static void
test_no_discharge_is_before_the_admission (void)
{
  g_autoptr (TovRecord) enrolment = create_filled (&tov_enrolment_entity);

  set (enrolment, "admitted_on", "2011-10-14");
  expect_valid (enrolment);
  set (enrolment, "discharged_on", "2011-10-14");
  expect_valid (enrolment);
  set (enrolment, "discharged_on", "2011-10-13");
  expect_fault (enrolment, TOV_RECORD_ERROR_RULE, "discharged_on",
                "the discharge cannot be before the admission");
}

static void
test_no_meeting_ends_before_it_begins (void)
{
  g_autoptr (TovRecord) meeting = create_filled (tov_entities_find ("meeting"));

  set (meeting, "starts_at", "2011-10-14T13:00");
  set (meeting, "ends_at", NULL);
  expect_valid (meeting);
  set (meeting, "ends_at", "2011-10-14T13:00");
  expect_valid (meeting);
  set (meeting, "ends_at", "2011-10-14T12:59");
  expect_fault (meeting, TOV_RECORD_ERROR_RULE, "ends_at",
                "the meeting cannot end before it begins");
}

static void
test_no_outcome_ends_before_it_starts (void)
{
  g_autoptr (TovRecord) outcome = create_filled (tov_entities_find ("outcome"));

  set (outcome, "started_on", "2011-10-14");
  set (outcome, "ended_on", "2011-10-14");
  expect_valid (outcome);
  set (outcome, "ended_on", "2011-10-13");
  expect_fault (outcome, TOV_RECORD_ERROR_RULE, "ended_on",
                "the last day cannot be before the first");
}

static void
test_the_ball_lies_with_exactly_one (void)
{
  g_autoptr (TovRecord) ball = create_filled (&tov_ball_entity);
  const char *message = "the ball lies with exactly one: a contact or an organisation";

  expect_fault (ball, TOV_RECORD_ERROR_RULE, "contact_id", message);
  set (ball, "contact_id", "c1");
  expect_valid (ball);
  set (ball, "organisation_id", "o1");
  expect_fault (ball, TOV_RECORD_ERROR_RULE, "contact_id", message);
  set (ball, "contact_id", "");
  expect_valid (ball);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/is-new-with-defaults-and-no-id", test_is_new_with_defaults_and_no_id);
  g_test_add_func ("/record/every-field-gives-back-the-text-it-was-given",
                   test_every_field_gives_back_the_text_it_was_given);
  g_test_add_func ("/record/every-field-can-be-emptied", test_every_field_can_be_emptied);
  g_test_add_func ("/record/a-wrong-form-is-refused-and-nothing-lost",
                   test_a_wrong_form_is_refused_and_nothing_lost);
  g_test_add_func ("/record/a-refusal-says-what-was-expected",
                   test_a_refusal_says_what_was_expected);
  g_test_add_func ("/record/an-id-is-printable-and-without-spaces",
                   test_an_id_is_printable_and_without_spaces);
  g_test_add_func ("/record/a-new-id-is-valid-and-comes-after-others",
                   test_a_new_id_is_valid_and_comes_after_others);
  g_test_add_func ("/record/every-field-is-a-property-that-tells-of-changes",
                   test_every_field_is_a_property_that_tells_of_changes);
  g_test_add_func ("/record/a-copy-is-equal-and-its-own", test_a_copy_is_equal_and_its_own);
  g_test_add_func ("/record/an-update-tells-only-what-changed",
                   test_an_update_tells_only_what_changed);
  g_test_add_func ("/record/an-update-takes-rev-and-times-but-not-the-id",
                   test_an_update_takes_rev_and_times_but_not_the_id);
  g_test_add_func ("/record/values-are-shown-as-danes-read-them",
                   test_values_are_shown_as_danes_read_them);
  g_test_add_func ("/record/a-record-is-called-by-its-titles",
                   test_a_record_is_called_by_its_titles);
  g_test_add_func ("/record/a-protected-person-is-a-number", test_a_protected_person_is_a_number);
  g_test_add_func ("/record/required-values-must-be-there", test_required_values_must_be_there);
  g_test_add_func ("/record/every-required-field-is-asked-for",
                   test_every_required_field_is_asked_for);
  g_test_add_func ("/record/no-interval-ends-before-it-begins",
                   test_no_interval_ends_before_it_begins);
  g_test_add_func ("/record/an-open-beginning-takes-any-end", test_an_open_beginning_takes_any_end);
  g_test_add_func ("/record/no-meeting-ends-before-it-begins",
                   test_no_meeting_ends_before_it_begins);
  g_test_add_func ("/record/no-discharge-is-before-the-admission",
                   test_no_discharge_is_before_the_admission);
  g_test_add_func ("/record/no-outcome-ends-before-it-starts",
                   test_no_outcome_ends_before_it_starts);
  g_test_add_func ("/record/the-ball-lies-with-exactly-one", test_the_ball_lies_with_exactly_one);

  return g_test_run ();
}
