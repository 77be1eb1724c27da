-- What the meetings of a partnership need beyond what was exchanged from the beginning.

-- What stands on the agenda of a group again and again; with a month, once a year.
CREATE TABLE agenda_template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  contact_group_id TEXT NOT NULL REFERENCES contact_group (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9999),
  title TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'standing' CHECK (kind IN ('standing', 'information', 'discussion', 'decision')),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  minutes_planned INTEGER CHECK (minutes_planned BETWEEN 0 AND 9999),
  month INTEGER CHECK (month BETWEEN 1 AND 12),
  background TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX agenda_template_by_contact_group_id ON agenda_template (contact_group_id);

-- An item that was put off to the next meeting, whatever was said about it.
CREATE TABLE postponement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX postponement_by_agenda_item_id ON postponement (agenda_item_id);

-- By what another calendar knows a meeting that came from there.
CREATE TABLE calendar_link (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  uid TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX calendar_link_by_meeting_id ON calendar_link (meeting_id);
