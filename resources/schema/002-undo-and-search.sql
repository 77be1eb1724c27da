-- Undo and redo across restarts: an act that takes another back names it, and an act that has been
-- taken back is 'undone' until it is done again, or 'dropped' when something else was done instead.
ALTER TABLE change_transaction ADD COLUMN undoes_id INTEGER REFERENCES change_transaction (id);
ALTER TABLE change_transaction ADD COLUMN state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'));
CREATE INDEX change_transaction_by_state ON change_transaction (state, id) WHERE undoes_id IS NULL;

-- The words of every record, folded, each word behind two blanks, so that an index of three letters
-- finds the beginning of a word by one letter and the inside of a compound by three. The open text is
-- found by everybody; the private text holds notes about people. The program writes both tables when
-- an act is committed, and a register without rows here is indexed when it is opened.
CREATE TABLE search_entry (
  number INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  open_text TEXT NOT NULL,
  private_text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_entry_by_record ON search_entry (entity, record_id);
CREATE VIRTUAL TABLE search_word USING fts5 (
  open_text, private_text,
  content='search_entry', content_rowid='number', tokenize='trigram case_sensitive 1'
);
