/* The register: one file, held by one process, read and written through records.
 *
 * Record access is synchronous and belongs to the thread that opened the store. Work that can take
 * long runs on a snapshot in another thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_STORE (tov_store_get_type ())
G_DECLARE_FINAL_TYPE (TovStore, tov_store, TOV, STORE, GObject)

/* Opens the register at path, or makes a new one there if nothing is there: checks that it is ours,
 * not newer and not damaged, takes a backup beside it and migrates if it is older. path NULL is a
 * register in memory (tests). Transfer full. */
TovStore *tov_store_open (const char *path, GError **error);

/* A register that is looked at and not changed: a database in memory (transfer full), as
 * tov_register_file_open () returns it. Whatever would be saved in it is refused. Transfer full. */
TovStore *tov_store_open_copy (TovConnection *copy, GError **error);

/* NULL in memory. */
const char *tov_store_get_path (TovStore *self);
/* The connection, for the room's own queries and for statistics on the open register. */
TovConnection *tov_store_get_connection (TovStore *self);
/* A copy in memory for another thread; call it from the store's thread. Transfer full;
 * TOV_STORE_ERROR_HELD while an act is going on. */
TovConnection *tov_store_snapshot (TovStore *self, GCancellable *cancellable, GError **error);

/* Whose name stands in the change log: a contact's id or the login name. */
void tov_store_set_who (TovStore *self, const char *who);

/* One act of the user: everything between is one step in the change log, and all or nothing.
 * Acts nest; the outermost decides, and one inside it that is taken back dooms it. A save or
 * removal that is refused has changed nothing and dooms nothing. title says in the user's language
 * what was done. */
gboolean tov_store_begin (TovStore *self, const char *title, GError **error);
gboolean tov_store_commit (TovStore *self, GError **error);
void tov_store_rollback (TovStore *self);
/* Commits an act all of which went well, and takes back any other; error is set by then, and FALSE
 * is returned. What an act does comes between: begin () && end (what is done). */
gboolean tov_store_end (TovStore *self, gboolean is_good, GError **error);
/* Does now for what the act has written so far what its commit would have to do, so that one that
 * goes on in steps does not end with a long one. */
gboolean tov_store_settle (TovStore *self, GError **error);

/* The live record of an id: one object per record as long as anyone holds it. Transfer full; NULL
 * with TOV_STORE_ERROR_MISSING if there is none. */
TovRecord *tov_store_get (TovStore *self, const TovEntity *entity, const char *id, GError **error);
/* What a record is called, for references; the id if there is none. Transfer full. */
char *tov_store_get_title (TovStore *self, const char *entity, const char *id);
/* Inserts (rev 0, id filled in if it has none) or updates a record after checking its hard rules
 * and that it is not locked (tov_lock_check ());
 * sets created, changed and rev, and updates the live object. A record that somebody else has saved
 * since it was read (another rev) is refused. Its own act if none is begun. */
gboolean tov_store_save (TovStore *self, TovRecord *record, GError **error);
/* Writes a record as it is, with its own rev and times: for imports. Replaces one of the same id.
 */
gboolean tov_store_insert_verbatim (TovStore *self, TovRecord *record, GError **error);
/* Removes a record and what belongs to it (see tov_removal_find ()); refused where a record that
 * stays refers to any of them. Its own act if none is begun. */
gboolean tov_store_delete (TovStore *self, const TovEntity *entity, const char *id, GError **error);

/* Stops the change log while a whole package is read into an empty register. */
void tov_store_set_recording (TovStore *self, gboolean recording);
/* Whether nothing but the seeded catalogues is in the register. */
gboolean tov_store_is_empty (TovStore *self);

/* Calls func with every record of an entity in byte order of ids; the records are not live and end
 * with the call. For exports. */
gboolean tov_store_foreach (TovStore *self,
                            const TovEntity *entity,
                            TovRecordFunc func,
                            gpointer user_data,
                            GError **error);
guint tov_store_count (TovStore *self, const TovEntity *entity);

/* Settings that are kept with the register; fallback where there is none. Transfer full. */
char *tov_store_get_setting (TovStore *self, const char *name, const char *fallback);

/* "changed" (entity name, id) is emitted after a commit for each record that was written; id is
 * NULL when more than ten of the entity were, or when they were imported. "acted" (title) follows
 * when an act that changed something has been committed, an undo or redo included. */

G_END_DECLS
