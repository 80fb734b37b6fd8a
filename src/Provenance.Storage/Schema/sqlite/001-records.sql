-- Records are only appended. Everything else here is an index over them, and `provenance verify` makes it anew and compares.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('keyed', '0');  -- place of the last record whose keys are in table key

CREATE TABLE record (
    seq       INTEGER PRIMARY KEY,  -- from 1, without gaps
    subject   INTEGER NOT NULL,     -- subject.no
    keys      BLOB NOT NULL,        -- what its subject can be found by: 8 bytes each, see StoreKeys
    hash      BLOB NOT NULL,        -- SHA-256 of a zero byte and the body
    body      BLOB NOT NULL         -- canonical JSON (RFC 8785), with prev
) STRICT;

CREATE INDEX record_subject ON record (subject);

-- records that were accepted together
CREATE TABLE batch (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL,
    root  BLOB NOT NULL             -- Merkle root over the records' hashes (RFC 6962)
) STRICT;

-- what records are about, and for documents what all of them come to
CREATE TABLE subject (
    no         INTEGER PRIMARY KEY, -- from 1, in the order in which they came, without gaps
    kind       INTEGER NOT NULL,    -- 0 document, 2 set, 4 model
    key        BLOB NOT NULL,       -- d and the normalised digest, s and a set's name, m and a model's name
    origin     INTEGER NOT NULL,    -- 0 unknown, 1 human, 2 machine, 3 mixed
    generation INTEGER,
    generator  TEXT,
    source     TEXT,
    derived    INTEGER NOT NULL,    -- 1 where it was made from other documents
    verdict    INTEGER,             -- 0 human, 1 machine, 2 mixed, 3 uncertain, 4 unsupported
    p_value    REAL
) STRICT;

-- subjects' keys, content digests, ids and bands of signatures, 64 bits of each; filled in large sorted steps, so that its pages are not
-- written for every batch
CREATE TABLE key (
    hash    INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    PRIMARY KEY (hash, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    set_name TEXT NOT NULL,
    document INTEGER NOT NULL,      -- subject.no
    PRIMARY KEY (set_name, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_document ON member (document);
