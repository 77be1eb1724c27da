-- The first register: every entity of the data package, the change log, and the catalogues in Danish.
-- A migration is never edited after its release; a change is a new file with the next number.

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('jobcentre', 'uu', 'family_department', 'social_department', 'production_school', 'vocational_school', 'vuc', 'upper_secondary', 'psychiatry', 'substance_treatment', 'company', 'social_partner', 'association', 'other')),
  cvr TEXT,
  municipality_code TEXT,
  address TEXT,
  postal_code TEXT,
  town TEXT,
  phone TEXT,
  email TEXT,
  web TEXT,
  can_help_with TEXT,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  given_name TEXT NOT NULL,
  family_name TEXT,
  phone TEXT,
  mobile TEXT,
  email TEXT,
  can_help_with TEXT,
  can_decide TEXT,
  photo TEXT CHECK (length (photo) = 64),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;

CREATE TABLE employment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  contact_id TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  department TEXT,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX employment_by_contact_id ON employment (contact_id);
CREATE INDEX employment_by_organisation_id ON employment (organisation_id);

CREATE TABLE partnership (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  municipality_code TEXT,
  base_unit_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  coordinator_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  places INTEGER CHECK (places BETWEEN 0 AND 9999),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX partnership_by_base_unit_id ON partnership (base_unit_id);
CREATE INDEX partnership_by_coordinator_id ON partnership (coordinator_id);

CREATE TABLE partnership_municipality (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  municipality_code TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX partnership_municipality_by_partnership_id ON partnership_municipality (partnership_id);

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  name TEXT NOT NULL,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX phase_by_partnership_id ON phase (partnership_id);

CREATE TABLE party (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX party_by_partnership_id ON party (partnership_id);
CREATE INDEX party_by_organisation_id ON party (organisation_id);

CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  indicator TEXT NOT NULL CHECK (indicator IN ('admitted', 'participants', 'retained', 'individual', 'education_start', 'work_start', 'drop_out', 'share', 'enrolled', 'without_next_step', 'monthly_norm')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  value INTEGER NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX target_by_partnership_id ON target (partnership_id);

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  file TEXT CHECK (length (file) = 64),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX agreement_by_partnership_id ON agreement (partnership_id);

CREATE TABLE signatory (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  agreement_id TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX signatory_by_agreement_id ON signatory (agreement_id);
CREATE INDEX signatory_by_organisation_id ON signatory (organisation_id);
CREATE INDEX signatory_by_contact_id ON signatory (contact_id);

CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  agreement_id TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('meetings', 'principles', 'offers', 'other')),
  text TEXT NOT NULL,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'broken')),
  evidence TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX commitment_by_agreement_id ON commitment (agreement_id);
CREATE INDEX commitment_by_organisation_id ON commitment (organisation_id);

CREATE TABLE contact_group (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('steering', 'practitioner', 'key_worker', 'work_group', 'other')),
  local_name TEXT,
  interval_months INTEGER CHECK (interval_months BETWEEN 0 AND 120),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX contact_group_by_partnership_id ON contact_group (partnership_id);

CREATE TABLE membership (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  contact_group_id TEXT NOT NULL REFERENCES contact_group (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('chair', 'member', 'deputy', 'secretary')),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX membership_by_contact_group_id ON membership (contact_group_id);
CREATE INDEX membership_by_contact_id ON membership (contact_id);
CREATE INDEX membership_by_organisation_id ON membership (organisation_id);

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  contact_group_id TEXT NOT NULL REFERENCES contact_group (id) DEFERRABLE INITIALLY DEFERRED,
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
  place TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'invited', 'held', 'cancelled')),
  minute_taker_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX meeting_by_contact_group_id ON meeting (contact_group_id);
CREATE INDEX meeting_by_minute_taker_id ON meeting (minute_taker_id);

CREATE TABLE meeting_benefit (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX meeting_benefit_by_meeting_id ON meeting_benefit (meeting_id);
CREATE INDEX meeting_benefit_by_organisation_id ON meeting_benefit (organisation_id);

CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  title TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'information' CHECK (kind IN ('standing', 'information', 'discussion', 'decision')),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  presenter_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  minutes_planned INTEGER CHECK (minutes_planned BETWEEN 0 AND 9999),
  background TEXT,
  minutes_text TEXT,
  carried_from_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id);
CREATE INDEX agenda_item_by_presenter_id ON agenda_item (presenter_id);
CREATE INDEX agenda_item_by_carried_from_id ON agenda_item (carried_from_id);

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  responsible_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX decision_by_agenda_item_id ON decision (agenda_item_id);
CREATE INDEX decision_by_responsible_id ON decision (responsible_id);

CREATE TABLE decision_notice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  decision_id TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  notified_on TEXT CHECK (notified_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX decision_notice_by_decision_id ON decision_notice (decision_id);
CREATE INDEX decision_notice_by_organisation_id ON decision_notice (organisation_id);

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  responsible_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX follow_up_by_meeting_id ON follow_up (meeting_id);
CREATE INDEX follow_up_by_agenda_item_id ON follow_up (agenda_item_id);
CREATE INDEX follow_up_by_responsible_id ON follow_up (responsible_id);

CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  invited INTEGER NOT NULL DEFAULT 0 CHECK (invited IN (0, 1)),
  reply TEXT NOT NULL DEFAULT 'none' CHECK (reply IN ('none', 'yes', 'no')),
  presence TEXT NOT NULL DEFAULT 'unknown' CHECK (presence IN ('unknown', 'present', 'excused', 'absent')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX attendance_by_meeting_id ON attendance (meeting_id);
CREATE INDEX attendance_by_contact_id ON attendance (contact_id);
CREATE INDEX attendance_by_organisation_id ON attendance (organisation_id);

CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  phase_id TEXT REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('conference', 'visit_day', 'workshop', 'network', 'communication', 'method', 'other')),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  responsible_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  participants INTEGER CHECK (participants BETWEEN 0 AND 99999),
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'running', 'done', 'cancelled')),
  result TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX activity_by_partnership_id ON activity (partnership_id);
CREATE INDEX activity_by_phase_id ON activity (phase_id);
CREATE INDEX activity_by_responsible_id ON activity (responsible_id);

CREATE TABLE budget_line (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  phase_id TEXT REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER CHECK (year BETWEEN 1900 AND 2200),
  heading TEXT NOT NULL,
  budgeted INTEGER,
  spent INTEGER,
  forecast INTEGER,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX budget_line_by_partnership_id ON budget_line (partnership_id);
CREATE INDEX budget_line_by_phase_id ON budget_line (phase_id);

CREATE TABLE focus_point (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  theme_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  responsible_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done')),
  learned TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX focus_point_by_partnership_id ON focus_point (partnership_id);
CREATE INDEX focus_point_by_theme_id ON focus_point (theme_id);
CREATE INDEX focus_point_by_responsible_id ON focus_point (responsible_id);

CREATE TABLE partner_tie (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_a_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_b_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  strength INTEGER CHECK (strength BETWEEN 1 AND 5),
  noted_on TEXT CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX partner_tie_by_partnership_id ON partner_tie (partnership_id);
CREATE INDEX partner_tie_by_organisation_a_id ON partner_tie (organisation_a_id);
CREATE INDEX partner_tie_by_organisation_b_id ON partner_tie (organisation_b_id);

CREATE TABLE young_person (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  reference TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT,
  birth_date TEXT CHECK (length (birth_date) IN (4, 7, 10)),
  gender TEXT NOT NULL DEFAULT 'unknown' CHECK (gender IN ('female', 'male', 'other', 'unknown')),
  address TEXT,
  postal_code TEXT,
  town TEXT,
  phone TEXT,
  email TEXT,
  guardian_name TEXT,
  guardian_phone TEXT,
  protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)),
  entry_situation TEXT NOT NULL DEFAULT 'unknown' CHECK (entry_situation IN ('no_plan', 'at_risk', 'neither', 'unknown')),
  leaving_exam TEXT NOT NULL DEFAULT 'unknown' CHECK (leaving_exam IN ('yes', 'no', 'unknown')),
  broken_off_educations INTEGER CHECK (broken_off_educations BETWEEN 0 AND 99),
  wishes TEXT,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;

CREATE TABLE cpr (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX cpr_by_young_person_id ON cpr (young_person_id);

CREATE TABLE consent (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  information TEXT NOT NULL,
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  given_by TEXT NOT NULL CHECK (given_by IN ('self', 'guardian')),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  document TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX consent_by_young_person_id ON consent (young_person_id);

CREATE TABLE consent_receiver (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  consent_id TEXT NOT NULL REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX consent_receiver_by_consent_id ON consent_receiver (consent_id);
CREATE INDEX consent_receiver_by_organisation_id ON consent_receiver (organisation_id);

CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  referred_on TEXT NOT NULL CHECK (referred_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  referral_source_id TEXT REFERENCES referral_source (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX referral_by_young_person_id ON referral (young_person_id);
CREATE INDEX referral_by_partnership_id ON referral (partnership_id);
CREATE INDEX referral_by_referral_source_id ON referral (referral_source_id);
CREATE INDEX referral_by_contact_id ON referral (contact_id);

CREATE TABLE intake (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  referral_id TEXT NOT NULL REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  result TEXT NOT NULL CHECK (result IN ('admitted', 'referred_elsewhere', 'not_target_group', 'waiting', 'withdrawn')),
  reason TEXT,
  known_elsewhere TEXT NOT NULL DEFAULT 'unknown' CHECK (known_elsewhere IN ('yes', 'no', 'unknown')),
  assessed TEXT NOT NULL DEFAULT 'unknown' CHECK (assessed IN ('yes', 'no', 'unknown')),
  development_potential TEXT NOT NULL DEFAULT 'unknown' CHECK (development_potential IN ('yes', 'no', 'unknown')),
  motivated TEXT NOT NULL DEFAULT 'unknown' CHECK (motivated IN ('yes', 'no', 'unknown')),
  wants_key_worker TEXT NOT NULL DEFAULT 'unknown' CHECK (wants_key_worker IN ('yes', 'no', 'unknown')),
  not_stu TEXT NOT NULL DEFAULT 'unknown' CHECK (not_stu IN ('yes', 'no', 'unknown')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX intake_by_referral_id ON intake (referral_id);

CREATE TABLE cohort (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX cohort_by_partnership_id ON cohort (partnership_id);

CREATE TABLE enrolment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  admitted_on TEXT NOT NULL CHECK (admitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  discharged_on TEXT CHECK (discharged_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  discharge_reason_id TEXT REFERENCES discharge_reason (id) DEFERRABLE INITIALLY DEFERRED,
  cohort_id TEXT REFERENCES cohort (id) DEFERRABLE INITIALLY DEFERRED,
  resumes_id TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (discharged_on >= admitted_on)
) STRICT;
CREATE INDEX enrolment_by_young_person_id ON enrolment (young_person_id);
CREATE INDEX enrolment_by_partnership_id ON enrolment (partnership_id);
CREATE INDEX enrolment_by_discharge_reason_id ON enrolment (discharge_reason_id);
CREATE INDEX enrolment_by_cohort_id ON enrolment (cohort_id);
CREATE INDEX enrolment_by_resumes_id ON enrolment (resumes_id);

CREATE TABLE readiness (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('not_assessed', 'plainly_ready', 'ready_for_education', 'ready_for_activity')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX readiness_by_young_person_id ON readiness (young_person_id);

CREATE TABLE support_level (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('close', 'external', 'phasing_out')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX support_level_by_young_person_id ON support_level (young_person_id);

CREATE TABLE key_worker (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX key_worker_by_young_person_id ON key_worker (young_person_id);
CREATE INDEX key_worker_by_contact_id ON key_worker (contact_id);

CREATE TABLE ball (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  thrown_on TEXT CHECK (thrown_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answer TEXT NOT NULL DEFAULT 'open' CHECK (answer IN ('open', 'accepted', 'declined')),
  expectation TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date),
  CHECK ((contact_id IS NULL) <> (organisation_id IS NULL))
) STRICT;
CREATE INDEX ball_by_young_person_id ON ball (young_person_id);
CREATE INDEX ball_by_contact_id ON ball (contact_id);
CREATE INDEX ball_by_organisation_id ON ball (organisation_id);

CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  placement_type_id TEXT NOT NULL REFERENCES placement_type (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT CHECK (purpose IN ('trade', 'workplace', 'colleague', 'lay_dream_to_rest', 'other')),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  planned_to TEXT CHECK (planned_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  weekly_hours INTEGER CHECK (weekly_hours BETWEEN 0 AND 168),
  individually_planned INTEGER NOT NULL DEFAULT 0 CHECK (individually_planned IN (0, 1)),
  parallel INTEGER NOT NULL DEFAULT 0 CHECK (parallel IN (0, 1)),
  ending TEXT CHECK (ending IN ('completed', 'on_to_next', 'interrupted')),
  obstacle_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  promise TEXT,
  phone TEXT,
  law TEXT CHECK (law IN ('lab', 'las', 'lss', 'other')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX placement_by_young_person_id ON placement (young_person_id);
CREATE INDEX placement_by_placement_type_id ON placement (placement_type_id);
CREATE INDEX placement_by_organisation_id ON placement (organisation_id);
CREATE INDEX placement_by_contact_id ON placement (contact_id);
CREATE INDEX placement_by_obstacle_id ON placement (obstacle_id);

CREATE TABLE outcome (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  outcome_type_id TEXT NOT NULL REFERENCES outcome_type (id) DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL DEFAULT 'admitted' CHECK (state IN ('admitted', 'at_risk', 'interrupted', 'completed')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (ended_on >= started_on)
) STRICT;
CREATE INDEX outcome_by_young_person_id ON outcome (young_person_id);
CREATE INDEX outcome_by_outcome_type_id ON outcome (outcome_type_id);

CREATE TABLE log_entry (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  happened_at TEXT NOT NULL CHECK (happened_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
  form TEXT NOT NULL CHECK (form IN ('meeting', 'home_visit', 'accompaniment', 'phone', 'text_mail', 'video')),
  reached INTEGER NOT NULL DEFAULT 0 CHECK (reached IN (0, 1)),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  worker_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  corrects_id TEXT REFERENCES log_entry (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX log_entry_by_worker_id ON log_entry (worker_id);
CREATE INDEX log_entry_by_corrects_id ON log_entry (corrects_id);

CREATE TABLE log_entry_young_person (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  log_entry_id TEXT NOT NULL REFERENCES log_entry (id) DEFERRABLE INITIALLY DEFERRED,
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX log_entry_young_person_by_log_entry_id ON log_entry_young_person (log_entry_id);
CREATE INDEX log_entry_young_person_by_young_person_id ON log_entry_young_person (young_person_id);

CREATE TABLE log_entry_theme (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  log_entry_id TEXT NOT NULL REFERENCES log_entry (id) DEFERRABLE INITIALLY DEFERRED,
  theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX log_entry_theme_by_log_entry_id ON log_entry_theme (log_entry_id);
CREATE INDEX log_entry_theme_by_theme_id ON log_entry_theme (theme_id);

CREATE TABLE young_person_theme (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX young_person_theme_by_young_person_id ON young_person_theme (young_person_id);
CREATE INDEX young_person_theme_by_theme_id ON young_person_theme (theme_id);

CREATE TABLE theme_score (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  scored_on TEXT NOT NULL CHECK (scored_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 10),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX theme_score_by_young_person_id ON theme_score (young_person_id);
CREATE INDEX theme_score_by_theme_id ON theme_score (theme_id);

CREATE TABLE next_step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  responsible_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  cancelled_because TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX next_step_by_young_person_id ON next_step (young_person_id);
CREATE INDEX next_step_by_responsible_id ON next_step (responsible_id);

CREATE TABLE network_map (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  drawn_on TEXT NOT NULL CHECK (drawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  kind TEXT NOT NULL DEFAULT 'present' CHECK (kind IN ('present', 'wished')),
  present_people TEXT,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX network_map_by_young_person_id ON network_map (young_person_id);

CREATE TABLE "alter" (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  network_map_id TEXT NOT NULL REFERENCES network_map (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT CHECK (relation IN ('parent', 'sibling', 'key_worker', 'other')),
  ring INTEGER CHECK (ring BETWEEN 1 AND 4),
  angle INTEGER CHECK (angle BETWEEN 0 AND 359),
  sector_id TEXT REFERENCES sector (id) DEFERRABLE INITIALLY DEFERRED,
  tie TEXT CHECK (tie IN ('support', 'mixed', 'strain', 'conflict', 'broken')),
  resource_person INTEGER NOT NULL DEFAULT 0 CHECK (resource_person IN (0, 1)),
  can_help_with TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX alter_by_network_map_id ON "alter" (network_map_id);
CREATE INDEX alter_by_contact_id ON "alter" (contact_id);
CREATE INDEX alter_by_sector_id ON "alter" (sector_id);

CREATE TABLE alter_tie (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  network_map_id TEXT NOT NULL REFERENCES network_map (id) DEFERRABLE INITIALLY DEFERRED,
  alter_a_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  alter_b_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX alter_tie_by_network_map_id ON alter_tie (network_map_id);
CREATE INDEX alter_tie_by_alter_a_id ON alter_tie (alter_a_id);
CREATE INDEX alter_tie_by_alter_b_id ON alter_tie (alter_b_id);

CREATE TABLE setting (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL UNIQUE,
  value TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;

CREATE TABLE placement_type (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT NOT NULL DEFAULT 'other' CHECK (class IN ('other', 'education')),
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  default_ball TEXT CHECK (default_ball IN ('key_worker', 'organisation', 'uu')),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE discharge_reason (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT NOT NULL DEFAULT 'neutral' CHECK (class IN ('positive', 'neutral', 'drop_out', 'transfer')),
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE referral_source (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE sector (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE outcome_type (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  class TEXT NOT NULL DEFAULT 'education' CHECK (class IN ('education', 'work')),
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;

-- A transaction is one act of a user; its entries say what it changed, value by value.
CREATE TABLE change_transaction (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE TABLE change_entry (
  id INTEGER PRIMARY KEY,
  transaction_id INTEGER NOT NULL REFERENCES change_transaction (id),
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT
) STRICT;
CREATE INDEX change_entry_by_transaction_id ON change_entry (transaction_id);
CREATE INDEX change_entry_by_record ON change_entry (entity, record_id);

INSERT INTO placement_type (id, name, class, position, default_ball, created, changed) VALUES
  ('placement_type:group_course', 'Gruppeforløb', 'other', 1, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:production_school', 'Produktionsskole', 'other', 2, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:company_placement', 'Virksomhedspraktik', 'other', 3, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:mentor', 'Mentor', 'other', 4, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:treatment', 'Psykologsamtaler og behandling', 'other', 5, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:leisure', 'Fritid og klub', 'other', 6, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:other', 'Andet', 'other', 7, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:egu_placement', 'EGU, praktik', 'education', 8, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:egu_school', 'EGU, skole', 'education', 9, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:basic_course', 'Grundforløb', 'education', 10, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:main_course', 'Hovedforløb', 'education', 11, 'uu', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:vuc', 'VUC', 'education', 12, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('placement_type:other_education', 'Anden uddannelse', 'education', 13, 'key_worker', '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

INSERT INTO theme (id, name, class, position, created, changed) VALUES
  ('theme:substance', 'Hash og misbrug', NULL, 1, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:crime', 'Kriminalitet', NULL, 2, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:mental_health', 'Psykisk sårbarhed', NULL, 3, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:social', 'Sociale forhold', NULL, 4, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:housing', 'Bolig', NULL, 5, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:money', 'Økonomi', NULL, 6, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:school_experience', 'Skoleoplevelser', NULL, 7, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:weak_network', 'Dårligt netværk', NULL, 8, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:getting_up', 'At komme op om morgenen', NULL, 9, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:diagnosis', 'Diagnose', NULL, 10, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:health', 'Helbred', NULL, 11, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('theme:other', 'Andet', NULL, 12, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

INSERT INTO discharge_reason (id, name, class, position, created, changed) VALUES
  ('discharge_reason:goal_reached', 'Mål nået', 'positive', 1, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:in_education', 'I uddannelse', 'positive', 2, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:in_work', 'I job', 'positive', 3, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:other_offer', 'Videre i andet tilbud efter plan', 'positive', 4, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:moved', 'Flyttet', 'neutral', 5, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:other_authority', 'Overtaget af anden myndighed', 'neutral', 6, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:illness', 'Indlæggelse eller længere sygdom', 'neutral', 7, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:imprisonment', 'Afsoning', 'neutral', 8, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:parental_leave', 'Barsel', 'neutral', 9, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:age_limit', 'Aldersgrænse', 'neutral', 10, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:death', 'Død', 'neutral', 11, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:project_ended', 'Projektet er ophørt', 'neutral', 12, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:wrongly_referred', 'Fejlvisiteret', 'neutral', 13, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:own_choice', 'Den unge valgte fra', 'drop_out', 14, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:stayed_away', 'Udeblev', 'drop_out', 15, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:broken_off', 'Afbrudt af partnerskabet', 'drop_out', 16, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:other_drop_out', 'Andet frafald', 'drop_out', 17, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('discharge_reason:transfer', 'Overflyttet til andet partnerskab', 'transfer', 18, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

INSERT INTO referral_source (id, name, class, position, created, changed) VALUES
  ('referral_source:uu', 'UU', NULL, 1, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:production_school', 'Produktionsskole', NULL, 2, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:jobcentre', 'Jobcenter', NULL, 3, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:family_social', 'Familie- eller socialafdeling', NULL, 4, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:education', 'Uddannelsesinstitution', NULL, 5, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:self', 'Egen henvendelse', NULL, 6, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('referral_source:other', 'Andet', NULL, 7, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

INSERT INTO sector (id, name, class, position, created, changed) VALUES
  ('sector:family', 'Familie', NULL, 1, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('sector:kin', 'Slægt', NULL, 2, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('sector:friends', 'Venner', NULL, 3, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('sector:school_work', 'Skole og arbejde', NULL, 4, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('sector:leisure', 'Fritid', NULL, 5, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('sector:professionals', 'Professionelle', NULL, 6, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

INSERT INTO outcome_type (id, name, class, position, created, changed) VALUES
  ('outcome_type:egu', 'EGU', 'education', 1, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:basic_course', 'EUD, grundforløb', 'education', 2, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:main_course', 'EUD, hovedforløb', 'education', 3, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:vuc_hf', 'VUC eller HF', 'education', 4, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:other_education', 'Anden ungdomsuddannelse', 'education', 5, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:ordinary_job', 'Ordinært job', 'work', 6, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z'),
  ('outcome_type:supported_job', 'Job med støtte', 'work', 7, '2008-07-01T00:00:00Z', '2008-07-01T00:00:00Z');

-- Photos and other files that records refer to, by the SHA-256 of their content.
CREATE TABLE stored_file (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length (hash) = 64),
  content BLOB NOT NULL
) STRICT;
