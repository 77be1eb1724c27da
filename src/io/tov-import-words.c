/* What people write in lists, where it is not what the program calls things.
 *
 * The words are Danish, as the lists are. They are compared folded, so "Fødselsdag" stands here as
 * "fodselsdag" is compared, and need no capital letters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-danish.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beginnings of fewer letters are chance. */
#define MIN_ALIKE 3

typedef struct
{
  const char *name;
  /* Separated by bars. */
  const char *words;
} Synonym;

/* clang-format off */
/* The first that fits a heading holds, so the order is from special to general. */
static const Synonym headings[] = {
  { "young_person.name", "navn|unges navn|den unges navn|ung|den unge|deltager|borger|elev|fulde navn|unge|ung navn" },
  { "young_person.reference", "reference|ref|nr|nummer|løbenr|løbenummer|sagsnr|sagsnummer|id" },
  { "young_person.birth_date", "fødselsdag|fødselsdato|født|født den|fødselsår|fødselsdato og år|f dato|fdato" },
  { "cpr.number", "cpr|cpr nr|cpr nummer|personnummer|person nr|cpr no" },
  { "young_person.phone", "telefon|tlf|telefonnummer|telefon nr|tlf nr|mobil|mobilnr|mobilnummer|mobiltelefon|mobil nr" },
  { "young_person.gender", "køn|m k|k m|dreng pige|pige dreng" },
  { "young_person.protected", "beskyttet|navnebeskyttet|adressebeskyttet|navne og adressebeskyttet|hemmelig adresse" },
  { "young_person.guardian_name", "forælder|forældre|værge|forældremyndighed|mor|mor far" },
  { "young_person.guardian_phone", "forældres telefon|forældre tlf|forældres tlf|værges telefon|tlf forældre|telefon forældre" },
  { "young_person.leaving_exam", "afgangsprøve|9 klasse|9 klasses prøve|fsa" },
  { "enrolment.partnership_id", "partnerskab|projekt|ungepartnerskab" },
  { "enrolment.admitted_on", "indskrevet|indskrevet den|indskrivning|indskrivningsdato|indskr dato|optaget|optaget den|optagelsesdato|startdato|start|startet|start dato|visiteret|begyndt|opstart" },
  { "enrolment.discharged_on", "udskrevet|udskrevet den|udskrivningsdato|udskrivning|slutdato|stoppet|afsluttet" },
  { "enrolment.discharge_reason_id", "udskrivningsårsag|årsag til udskrivning|stopårsag|afslutningsårsag" },
  { "key_worker.contact_id", "tovholder|tovholders navn|tovholder navn|kontaktperson|mentor|vejleder|sagsbehandler|primærperson|ansvarlig voksen|tovh" },
  { "key_worker.from_date", "tovholder fra|tovholder siden|tovholder fra dato|tovholder start" },
  { "support_level.level", "niveau|støtteniveau|niveau nu|indsats|indsatsniveau|kategori" },
  { "support_level.from_date", "niveau fra|niveau siden|niveau fra dato" },
  { "readiness.level", "parathed|matchgruppe|match|visitationsgruppe" },
  { "readiness.from_date", "parathed fra|parathed siden|vurderet den" },
  { "placement.organisation_id", "praktiksted|praktik sted|virksomhed|firma|arbejdssted|arbejdsplads|forløb sted|forløb hvor|praktik hvor|praktik virksomhed|placering|skole|sted|praktikplads|forløb organisation" },
  { "placement.placement_type_id", "forløb|forløb type|aktivitet|tilbud|forløbstype|forløbstrin|type forløb|praktik type|praktik|hvad laver han hun|beskæftigelse|aktuelt forløb|nuværende forløb" },
  { "placement.contact_id", "mester|praktikvært|kontakt på praktikstedet|kontaktperson på praktikstedet|praktik kontakt" },
  { "placement.from_date", "praktik start|praktik fra|forløb start|forløb fra|praktikstart|forløbsstart|startet i forløb|i praktik fra" },
  { "placement.planned_to", "praktik slut|praktik til|forløb slut|forløb til|praktikslut|forløbsslut|forventet slut|planlagt slut" },
  { "placement.weekly_hours", "timer|timer pr uge|ugentlige timer|timetal|praktik timer|forløb timer" },
  { "last_contact.happened_at", "seneste kontakt|sidste kontakt|senest kontakt|sidst kontakt|kontakt|kontakt dato|sidste samtale|seneste samtale|sidst set|senest set|kontaktdato|sidste møde|seneste møde|seneste kontakt dato|senest talt med|seneste kontakt hvornår" },
  { "last_contact.form", "kontaktform|seneste kontakt hvordan|kontakt hvordan|form|måde|seneste kontakt form" },
  { "last_contact.reached", "fik kontakt|kontakt opnået|mødte op|seneste kontakt fik kontakt" },
  { "last_contact.note", "seneste kontakt note|notat|logbog" },
  { "next_step.text", "næste skridt|næste skridt hvad|hvad nu|plan|næste|aftale|aftaler|opfølgning|næste trin|handling|næste skridt tekst" },
  { "next_step.due_on", "frist|næste skridt frist|næste skridt dato|dato for næste skridt|senest|deadline|opfølgning dato|opfølgningsdato|næste skridt senest|næste skridt hvornår|inden" },
  { "next_step.responsible_id", "ansvarlig|næste skridt ansvarlig|hvem|næste skridt hvem" },
  { "ball.contact_id", "bold|bolden|hvem har bolden|bolden ligger hos" },
  { "contact.name", "navn|kontaktperson|person|kontakt|medarbejder|fulde navn|name|full name|display name|file as" },
  { "contact.middle_name", "mellemnavn|mellemnavne|middle name|additional name" },
  { "contact.phone", "business phone|work phone|primary phone|phone 1 value|arbejdstelefon|telefon arbejde|direkte telefon" },
  { "employment.organisation_id", "organisation|arbejdssted|arbejdsplads|virksomhed|firma|ansat hos|institution|sted|skole|company|organization|organization name|organization 1 name" },
  { "employment.title", "titel|stilling|funktion|stillingsbetegnelse|jobtitel|job title|title|organization title|organization 1 title" },
  { "employment.department", "afdeling|enhed|kontor|department|organization department|organization 1 department" },
  { "employment.from_date", "ansat fra|ansat siden|tiltrådt" },
  { "employment.to_date", "ansat til|fratrådt" },
  { "log_entry_young_person.young_person_id", "ung|den unge|navn|unges navn|den unges navn|deltager" },
  { "log_entry.happened_at", "dato|tidspunkt|dag|hvornår" },
  { "log_entry.worker_id", "medarbejder|tovholder|hvem|initialer" },
  { "given_name", "fornavn|fornavne|first name" },
  { "family_name", "efternavn|slægtsnavn|last name|surname" },
  { "phone", "telefon|tlf|telefonnummer|telefon nr|tlf nr|tlfnr|fastnet" },
  { "mobile", "mobil|mobilnr|mobilnummer|mobiltelefon|mobil nr|mobil tlf|mobile phone|mobile number|cell phone" },
  { "email", "mail|e mail|email|mailadresse|e mailadresse|mail adresse|e post|email address|primary email|e mail 1 value" },
  { "address", "adresse|vej|gade|gadenavn|bopæl" },
  { "postal_code", "postnr|postnummer|post nr" },
  { "town", "by|bynavn|postby|postdistrikt" },
  { "note", "note|noter|bemærkning|bemærkninger|kommentar|kommentarer|øvrigt|andet|notes" },
  { "cvr", "cvr|cvr nr|cvr nummer|se nr" },
  { "name", "navn|firmanavn|virksomhed|organisation" },
  { "web", "hjemmeside|web|www|website" },
  { "from_date", "fra|fra dato|start|startdato|siden" },
  { "to_date", "til|til dato|slut|slutdato" },
  { "young_person_id", "ung|den unge|navn|unges navn|den unges navn" },
};

/* By code, whatever the choice: no two choices mean different things by one code and one word. */
static const Synonym choices[] = {
  { "female", "k|kvinde|pige|p|f|hun" },
  { "male", "m|mand|dreng|d|han" },
  { "close", "tæt|tæt kontakt|tæt støtte|tæt opfølgning|intensiv" },
  { "external", "ekstern|eksternt|ekstern forløb|eksternt forløb|følges eksternt|ude" },
  { "phasing_out", "udslusning|under udslusning|på vej ud|efterværn" },
  { "not_assessed", "ikke vurderet|uvurderet|under afklaring" },
  { "plainly_ready", "åbenlyst parat|åbenlys uddannelsesparat|å|åup" },
  { "ready_for_education", "uddannelsesparat|up|u" },
  { "ready_for_activity", "aktivitetsparat|ap|a" },
  { "meeting", "møde|samtale|personlig samtale|personligt møde|fysisk møde" },
  { "home_visit", "hjemmebesøg|besøg hjemme" },
  { "accompaniment", "ledsagelse|fulgt|følgeskab" },
  { "phone", "telefon|tlf|telefonsamtale|telefonisk|ringet|opkald|mobil" },
  { "text_mail", "sms|mail|e mail|email|besked|sms mail" },
  { "video", "teams|skype|online|videomøde" },
  { "yes", "ja|j|x|1|sand|true|yes" },
  { "no", "nej|n|0|falsk|false|no" },
  { "unknown", "ukendt|ved ikke|uoplyst" },
  { "company", "virksomhed|firma|privat virksomhed|arbejdsgiver" },
  { "jobcentre", "jobcenter|jobcentret" },
  { "uu", "uu|uu center|ungdommens uddannelsesvejledning" },
  { "vuc", "vuc|voksenuddannelsescenter" },
  { "upper_secondary", "gymnasium|hf" },
  { "vocational_school", "erhvervsskole|teknisk skole|handelsskole|sosu skole" },
  { "production_school", "produktionsskole|prod skole" },
};

static const Synonym catalogues[] = {
  { "placement_type:company_placement", "praktik|praktikplads|virksomhedspraktik|i praktik|virksomhed|erhvervspraktik" },
  { "placement_type:production_school", "prod skole|produktionsskolen|ps" },
  { "placement_type:group_course", "gruppe|kursus|hold" },
  { "placement_type:mentor", "mentorordning|mentorforløb" },
  { "placement_type:treatment", "psykolog|psykologsamtaler|behandling|misbrugsbehandling" },
  { "placement_type:leisure", "fritid|klub|fritidsjob" },
  { "placement_type:egu_placement", "egu praktik" },
  { "placement_type:egu_school", "egu skole" },
  { "placement_type:basic_course", "eud grundforløb|gf|grundforløb 1|grundforløb 2" },
  { "placement_type:main_course", "eud hovedforløb|hf eud|lærling|læreplads" },
  { "placement_type:vuc", "vuc hf|avu|fvu" },
};
/* clang-format on */

/* The first of words separated by bars that is the squeezed text. */
static gboolean
has_word (const char *words, const char *squeezed)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++) {
    g_autofree char *word = tov_import_squeeze (list[i]);

    if (g_str_equal (word, squeezed))
      return TRUE;
  }
  return FALSE;
}

static const char *
find_words (const Synonym *synonyms, gsize n_synonyms, const char *name)
{
  for (gsize i = 0; i < n_synonyms; i++)
    if (g_str_equal (synonyms[i].name, name))
      return synonyms[i].words;
  return NULL;
}

static gboolean
is_called (const TovChoice *choice, const char *squeezed)
{
  const char *words = find_words (choices, G_N_ELEMENTS (choices), choice->code);
  const char *const names[] = { choice->code, choice->label, _ (choice->label),
                                tov_danish (choice->label) };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = tov_import_squeeze (names[i]);

    if (g_str_equal (name, squeezed))
      return TRUE;
  }
  return words != NULL && has_word (words, squeezed);
}

/* Whether one is the beginning of the other. */
static gboolean
is_alike (const char *a, const char *b)
{
  gsize length = MIN (strlen (a), strlen (b));

  return length >= MIN_ALIKE && strncmp (a, b, length) == 0;
}

static const char *
find_alike (const TovChoice *list, const char *squeezed)
{
  const char *code = NULL;

  for (const TovChoice *choice = list; choice->code != NULL; choice++) {
    g_autofree char *danish = tov_import_squeeze (tov_danish (choice->label));

    if (!is_alike (danish, squeezed))
      continue;
    if (code != NULL)
      return NULL;
    code = choice->code;
  }
  return code;
}

char *
tov_import_squeeze (const char *text)
{
  g_autofree char *folded = tov_text_fold (text);
  GString *squeezed = g_string_new (NULL);
  guint depth = 0;

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (letter == '(')
      depth++;
    else if (letter == ')')
      depth -= depth > 0 ? 1 : 0;
    else if (depth == 0 && g_unichar_isalnum (letter))
      g_string_append_unichar (squeezed, letter);
  }
  return g_string_free (squeezed, FALSE);
}

char *
tov_import_tidy (const char *text, gboolean is_note)
{
  GString *tidy;

  if (text == NULL)
    return NULL;
  tidy = g_string_new (NULL);
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (is_note && c == '\r')
      continue;
    if (!g_unichar_isspace (c) || (is_note && c == '\n'))
      g_string_append_unichar (tidy, c);
    else if (tidy->len > 0 && !g_ascii_isspace (tidy->str[tidy->len - 1]))
      g_string_append_c (tidy, ' ');
  }
  g_strstrip (tidy->str);
  if (*tidy->str != '\0' && !g_str_equal (tidy->str, "-") && !g_str_equal (tidy->str, "–")
      && !g_str_equal (tidy->str, "—") && !g_str_equal (tidy->str, "?"))
    return g_string_free (tidy, FALSE);
  g_string_free (tidy, TRUE);
  return NULL;
}

const char *
tov_import_get_synonyms (const char *name)
{
  return find_words (headings, G_N_ELEMENTS (headings), name);
}

const char *
tov_import_find_choice (const TovChoice *list, const char *text)
{
  g_autofree char *squeezed = tov_import_squeeze (text);

  for (const TovChoice *choice = list; choice->code != NULL; choice++)
    if (is_called (choice, squeezed))
      return choice->code;
  return find_alike (list, squeezed);
}

const char *
tov_import_find_catalogue (const char *entity, const char *text)
{
  g_autofree char *squeezed = tov_import_squeeze (text);
  g_autofree char *prefix = g_strconcat (entity, ":", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    if (g_str_has_prefix (catalogues[i].name, prefix) && has_word (catalogues[i].words, squeezed))
      return catalogues[i].name;
  return NULL;
}

int
tov_import_find_truth (const char *text)
{
  g_autofree char *squeezed = tov_import_squeeze (text);

  if (g_str_equal (text, "✓") || g_str_equal (text, "✔")
      || has_word (find_words (choices, G_N_ELEMENTS (choices), "yes"), squeezed))
    return 1;
  if (has_word (find_words (choices, G_N_ELEMENTS (choices), "no"), squeezed))
    return 0;
  return -1;
}

gboolean
tov_import_is_total (const char *text)
{
  static const char *const words[] = { "i alt", "ialt",       "total",   "sum",
                                       "antal", "gennemsnit", "subtotal" };
  g_autofree char *folded = tov_text_fold (text);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    /* Sumeya is a name. */
    if (g_str_has_prefix (folded, words[i]) && !g_ascii_isalpha (folded[strlen (words[i])]))
      return TRUE;
  }
  return FALSE;
}
