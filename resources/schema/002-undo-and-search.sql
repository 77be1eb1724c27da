-- Undo and redo across restarts: an act that takes another back names it, and an act that has been
-- taken back is 'undone' until it is done again, or 'dropped' when something else was done instead.
ALTER TABLE change_transaction ADD COLUMN undoes_id INTEGER REFERENCES change_transaction (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE change_transaction ADD COLUMN state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'));
CREATE INDEX change_transaction_by_state ON change_transaction (state, id) WHERE undoes_id IS NULL;

-- What a search looks through: the words of every record, folded, each behind two blanks, so that an
-- index of three letters finds the beginning of a word by one letter and the inside of a compound by
-- three. A record has up to three rows: what it is called, what everybody may search, and that with
-- notes about people. The upper bits of the number are which of the three it is and the record's
-- kind, so that a search that has enough of one kind goes on to the next.
CREATE TABLE search_entry (
  number INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_by_record_id ON search_entry (record_id);
CREATE VIRTUAL TABLE search_word USING fts5 (
  words, content='search_entry', content_rowid='number', columnsize=0, tokenize='trigram case_sensitive 1'
);
-- So many bytes are gathered before they are written: the whole index is made in half the time.
INSERT INTO search_word (search_word, rank) VALUES ('hashsize', 16777216);
-- By which rules of the program the words were taken. Without a row, or by other rules than the ones
-- of the program that opens the register, they are taken anew.
CREATE TABLE search_rules (checksum TEXT NOT NULL) STRICT;
