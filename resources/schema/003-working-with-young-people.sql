-- What the daily work with the young people needs beyond what was exchanged from the beginning.

-- Who rings in the morning so that somebody comes up.
CREATE TABLE morning_call (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  days TEXT NOT NULL DEFAULT 'weekdays' CHECK (days IN ('weekdays', 'every_day', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  at TEXT,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0),
  CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX morning_call_by_young_person_id ON morning_call (young_person_id);
CREATE INDEX morning_call_by_contact_id ON morning_call (contact_id);

-- Whom to ring, and in which order, if something unexpected happens.
CREATE TABLE person_to_call (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 1 AND 99),
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  phone TEXT,
  note TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX person_to_call_by_young_person_id ON person_to_call (young_person_id);
CREATE INDEX person_to_call_by_contact_id ON person_to_call (contact_id);

-- What a young person has told and approved, so that it is told once.
CREATE TABLE story (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  told_on TEXT NOT NULL CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX story_by_young_person_id ON story (young_person_id);

-- Lists of young people that somebody keeps by what they are chosen for.
CREATE TABLE saved_list (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  name TEXT NOT NULL,
  conditions TEXT NOT NULL,
  position INTEGER CHECK (position BETWEEN 1 AND 99),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;

-- When each young person was reached, or tried to be: taken from the logbook by the program at every
-- change, so that the last contact of thousands is found without reading the logbook.
CREATE TABLE contact_time (
  young_person_id TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  reached INTEGER NOT NULL,
  log_entry_id TEXT NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (young_person_id, happened_at, reached, log_entry_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO contact_time
  SELECT l.young_person_id, e.happened_at, e.reached, e.id, e.form
  FROM log_entry_young_person AS l JOIN log_entry AS e ON e.id = l.log_entry_id;

-- What is being typed and is not saved yet; it stands in no history.
CREATE TABLE draft (
  name TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;
