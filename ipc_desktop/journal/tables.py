"""The statements that make the tables, step by step: for a new file in one go, for an older one through alembic."""

REVISION_WITH_KEY = """
    CREATE VIEW revision_with_key AS
        SELECT r.id, f.case_id, f.audience, f.device, r.seq, r.prev_hash, r.parents, r.key_id, r.sealed_hash,
            r.signature, r.sealed, a.key AS audience_key, k.wrapped, r.number, r.feed
        FROM revision r JOIN feed f ON f.number = r.feed
        LEFT JOIN entry_key k ON k.id = r.key_id LEFT JOIN audience_key a ON a.id = k.audience_key
    """

JOURNAL = (
    "CREATE TABLE store_fact(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE feed(
        number INTEGER PRIMARY KEY, case_id TEXT NOT NULL, audience TEXT NOT NULL, device TEXT NOT NULL,
        first_number INTEGER AS (number << 32), last_number INTEGER AS (number << 32 | 0xffffffff),
        UNIQUE (case_id, audience, device))
    """,
    # A revision's number is its feed and its place there: so the table needs no index, and a save writes fewer pages.
    """
    CREATE TABLE revision(
        number INTEGER PRIMARY KEY, feed INTEGER NOT NULL AS (number >> 32) REFERENCES feed,
        seq INTEGER NOT NULL AS (number & 0xffffffff), id TEXT NOT NULL, prev_hash BLOB NOT NULL,
        parents TEXT NOT NULL, key_id TEXT NOT NULL, sealed_hash BLOB NOT NULL, signature BLOB NOT NULL,
        sealed BLOB NOT NULL)
    """,
    """
    CREATE TRIGGER revision_is_never_altered BEFORE UPDATE ON revision
        BEGIN SELECT RAISE(ABORT, 'append only'); END
    """,
    """
    CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
        BEGIN SELECT RAISE(ABORT, 'append only'); END
    """,
    """
    CREATE TABLE audience_key(
        id TEXT PRIMARY KEY, case_id TEXT NOT NULL, audience TEXT NOT NULL, epoch INTEGER NOT NULL, key BLOB NOT NULL,
        UNIQUE (case_id, audience, epoch)) WITHOUT ROWID
    """,
    """
    CREATE TABLE entry_key(
        id TEXT PRIMARY KEY, case_id TEXT NOT NULL, entry TEXT NOT NULL, audience_key TEXT NOT NULL,
        wrapped BLOB NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE head(
        case_id TEXT NOT NULL, entry TEXT NOT NULL, kind TEXT NOT NULL, revision INTEGER NOT NULL,
        PRIMARY KEY (case_id, entry, revision)) WITHOUT ROWID
    """,
    REVISION_WITH_KEY,
    """
    CREATE TABLE destruction(
        case_id TEXT NOT NULL, entry TEXT NOT NULL, revision INTEGER NOT NULL,
        PRIMARY KEY (case_id, entry, revision)) WITHOUT ROWID
    """,
    """
    CREATE TABLE draft(
        case_id TEXT NOT NULL, entry TEXT NOT NULL, content BLOB NOT NULL, base TEXT NOT NULL,
        PRIMARY KEY (case_id, entry)) WITHOUT ROWID
    """,
    "CREATE TABLE place(case_id TEXT PRIMARY KEY, page TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE file(
        case_id TEXT NOT NULL, content_hash TEXT NOT NULL, entry TEXT NOT NULL, sealed_name TEXT NOT NULL,
        key BLOB NOT NULL, media_type TEXT NOT NULL,
        PRIMARY KEY (case_id, content_hash, entry)) WITHOUT ROWID
    """,
    """
    CREATE TABLE caseload(
        number INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE, called TEXT NOT NULL, full_name TEXT NOT NULL,
        born_on TEXT NOT NULL, nhs_number TEXT NOT NULL, postcode TEXT NOT NULL, status TEXT NOT NULL,
        visits TEXT NOT NULL, waiting INTEGER NOT NULL, sorted_as TEXT NOT NULL, found_by TEXT NOT NULL)
    """,
    "CREATE INDEX caseload_in_order ON caseload(sorted_as, case_id, found_by)",
    "CREATE TABLE caseload_to_draw(case_id TEXT PRIMARY KEY) WITHOUT ROWID",
)

EXCHANGE = (
    # Revisions of other devices that are not shown yet: their parents or their key have not come.
    "CREATE TABLE waiting(revision INTEGER PRIMARY KEY REFERENCES revision, case_id TEXT NOT NULL)",
    # Of this store's own feeds: up to which place the team server took them, and up to which it has shown them again.
    "CREATE TABLE sent(feed INTEGER PRIMARY KEY REFERENCES feed, taken INTEGER NOT NULL, shown INTEGER NOT NULL)",
    # What did not verify, or took a place that was taken: never part of the journal, kept for a person to look at.
    """
    CREATE TABLE quarantine(
        case_id TEXT NOT NULL, audience TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, fault TEXT NOT NULL,
        id TEXT NOT NULL, prev_hash BLOB NOT NULL, parents TEXT NOT NULL, key_id TEXT NOT NULL,
        sealed_hash BLOB NOT NULL, signature BLOB NOT NULL, sealed BLOB NOT NULL,
        PRIMARY KEY (case_id, audience, device, seq)) WITHOUT ROWID
    """,
)

GIVING = (
    # Two laptops that see a colleague leave may each begin an epoch: both keys hold, so an epoch may have several.
    "DROP VIEW revision_with_key",
    """
    CREATE TABLE audience_key_anew(
        id TEXT PRIMARY KEY, case_id TEXT NOT NULL, audience TEXT NOT NULL, epoch INTEGER NOT NULL, key BLOB NOT NULL)
        WITHOUT ROWID
    """,
    "INSERT INTO audience_key_anew SELECT id, case_id, audience, epoch, key FROM audience_key",
    "DROP TABLE audience_key",
    "ALTER TABLE audience_key_anew RENAME TO audience_key",
    "CREATE INDEX audience_key_of_case ON audience_key(case_id, audience, epoch)",
    REVISION_WITH_KEY,
    # Keys that were made here after a case was first given away, and are still to be given to all who have it.
    "CREATE TABLE key_to_give(audience_key TEXT PRIMARY KEY) WITHOUT ROWID",
)

WHO_MAY = (
    # That a holder of a case gave it to a device: as a signed revision of the case says it, or ("" gives) as whoever
    # gave the case to this store vouched for.
    """
    CREATE TABLE giving(
        case_id TEXT NOT NULL, audience TEXT NOT NULL, giver TEXT NOT NULL, receiver TEXT NOT NULL,
        PRIMARY KEY (case_id, audience, giver, receiver)) WITHOUT ROWID
    """,
    # Which key of an audience was handed to which device by this store. Those in key_to_give are the ones made here.
    """
    CREATE TABLE key_handed(
        audience_key TEXT NOT NULL, device TEXT NOT NULL, PRIMARY KEY (audience_key, device)) WITHOUT ROWID
    """,
    # Devices that were shut out of the team, and up to where what they wrote still counts: of other feeds, nothing.
    """
    CREATE TABLE shut_out(
        device TEXT NOT NULL, case_id TEXT NOT NULL, audience TEXT NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (device, case_id, audience)) WITHOUT ROWID
    """,
    # What a lead decided about words that a shut-out laptop brought later, in which revision: for showing.
    """
    CREATE TABLE late(
        case_id TEXT NOT NULL, audience TEXT NOT NULL, device TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, revision INTEGER NOT NULL,
        PRIMARY KEY (case_id, audience, device, revision)) WITHOUT ROWID
    """,
    # By it is known, unopened, what a newer app wrote; 0 for what was kept before this step.
    "ALTER TABLE head ADD COLUMN schema INTEGER NOT NULL DEFAULT 0",
)

FILES = (
    # A file that a revision tells of, here or not: whose it is, its key, and the hashes of its sealed parts in order.
    # `looked` is 1 once nothing is to be done for it before the team server has news of files.
    """
    CREATE TABLE file_card(
        case_id TEXT NOT NULL, card TEXT NOT NULL, audience TEXT NOT NULL, entry TEXT NOT NULL,
        content_hash TEXT NOT NULL, sealed_name TEXT NOT NULL, key BLOB NOT NULL, media_type TEXT NOT NULL,
        size INTEGER NOT NULL, parts TEXT NOT NULL, looked INTEGER NOT NULL DEFAULT 0,
        damaged INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (case_id, card)) WITHOUT ROWID
    """,
    # Parts of destroyed files: to be removed wherever they lie, from the team server (`told`) and from every stick.
    """
    CREATE TABLE part_gone(
        case_id TEXT NOT NULL, audience TEXT NOT NULL, name TEXT NOT NULL, told INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (case_id, audience, name)) WITHOUT ROWID
    """,
)

STRANGERS = (
    # Devices that the team's roll names, those that left too. What others write waits until people looked at it.
    "CREATE TABLE on_roll(device TEXT PRIMARY KEY) WITHOUT ROWID",
    """
    INSERT INTO on_roll SELECT DISTINCT json_extract(line.value, '$.device')
        FROM store_fact f, json_each(CAST(f.value AS TEXT)) line WHERE f.name = 'roll'
    """,
)

STEPS: dict[str, tuple[str, ...]] = {
    "0001": JOURNAL,
    "0002": EXCHANGE,
    "0003": GIVING,
    "0004": WHO_MAY,
    "0005": FILES,
    "0006": STRANGERS,
}
"""By the number of the step in migrations/versions; a new step adds its statements here and runs them from there."""

NEWEST_STEP = max(STEPS)
