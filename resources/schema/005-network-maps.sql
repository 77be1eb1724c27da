-- Network maps: groups of people, who was the same on an earlier map, help that was agreed on, and
-- where the user has fastened something on the map of a partnership.

CREATE TABLE map_group (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  network_map_id TEXT NOT NULL REFERENCES network_map (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX map_group_by_network_map_id ON map_group (network_map_id);

CREATE TABLE map_group_member (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  map_group_id TEXT NOT NULL REFERENCES map_group (id) DEFERRABLE INITIALLY DEFERRED,
  alter_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX map_group_member_by_map_group_id ON map_group_member (map_group_id);
CREATE INDEX map_group_member_by_alter_id ON map_group_member (alter_id);

CREATE TABLE alter_origin (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  alter_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  earlier_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX alter_origin_by_alter_id ON alter_origin (alter_id);
CREATE INDEX alter_origin_by_earlier_id ON alter_origin (earlier_id);

CREATE TABLE alter_step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  alter_id TEXT NOT NULL REFERENCES "alter" (id) DEFERRABLE INITIALLY DEFERRED,
  next_step_id TEXT NOT NULL REFERENCES next_step (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX alter_step_by_alter_id ON alter_step (alter_id);
CREATE INDEX alter_step_by_next_step_id ON alter_step (next_step_id);

CREATE TABLE map_pin (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 64),
  partnership_id TEXT NOT NULL REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  x INTEGER CHECK (x BETWEEN 0 AND 1000),
  y INTEGER CHECK (y BETWEEN 0 AND 1000),
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 0)
) STRICT;
CREATE INDEX map_pin_by_partnership_id ON map_pin (partnership_id);
CREATE INDEX map_pin_by_organisation_id ON map_pin (organisation_id);
CREATE INDEX map_pin_by_contact_id ON map_pin (contact_id);
