-- Records are only appended. Everything else here is an index over them, and `provenance verify` makes it anew and compares.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    seq       INTEGER PRIMARY KEY,  -- from 1, without gaps
    subject   BLOB NOT NULL,        -- d and the normalised digest, s and a set's name, m and a model's name
    statement BLOB NOT NULL,        -- first 16 bytes of the digest of what is stated: the body without prev and time
    content   BLOB,                 -- a document's digest of its exact bytes
    id        TEXT,                 -- a document's own id
    body      BLOB NOT NULL,        -- canonical JSON (RFC 8785), with prev
    hash      BLOB NOT NULL         -- SHA-256 of a zero byte and the body
) STRICT;

CREATE UNIQUE INDEX record_statement ON record (subject, statement);
CREATE INDEX record_content ON record (content) WHERE content IS NOT NULL;
CREATE INDEX record_id ON record (id) WHERE id IS NOT NULL;

-- records that were accepted together
CREATE TABLE batch (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL,
    root  BLOB NOT NULL             -- Merkle root over the records' hashes (RFC 6962)
) STRICT;

-- what all records about a document come to
CREATE TABLE document (
    digest     BLOB NOT NULL PRIMARY KEY,
    origin     INTEGER NOT NULL,    -- 0 unknown, 1 human, 2 machine, 3 mixed
    generation INTEGER,
    generator  TEXT,
    source     TEXT,
    derived    INTEGER NOT NULL,    -- 1 where it was made from other documents
    verdict    INTEGER,             -- 0 human, 1 machine, 2 mixed, 3 uncertain, 4 unsupported
    p_value    REAL
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    set_name TEXT NOT NULL,
    digest   BLOB NOT NULL,
    PRIMARY KEY (set_name, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_digest ON member (digest);
