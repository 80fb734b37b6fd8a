-- Records are only appended. Everything else here is an index over them, and `provenance verify` makes it anew and compares.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

INSERT INTO meta (name, value) VALUES ('keyed', '0');  -- place of the last record whose keys are in table key

CREATE TABLE record (
    seq       BIGINT NOT NULL PRIMARY KEY,  -- from 1, without gaps
    subject   BIGINT NOT NULL,              -- subject.no
    keys      BYTEA NOT NULL,               -- what its subject can be found by: 8 bytes each, see StoreKeys
    hash      BYTEA NOT NULL,               -- SHA-256 of a zero byte and the body
    body      BYTEA NOT NULL                -- canonical JSON (RFC 8785), with prev
);

CREATE INDEX record_subject ON record (subject);

-- records that were accepted together
CREATE TABLE batch (
    first BIGINT NOT NULL PRIMARY KEY,
    last  BIGINT NOT NULL,
    root  BYTEA NOT NULL                    -- Merkle root over the records' hashes (RFC 6962)
);

-- what records are about, and for documents what all of them come to
CREATE TABLE subject (
    no         BIGINT NOT NULL PRIMARY KEY, -- from 1, in the order in which they came, without gaps
    kind       BIGINT NOT NULL,             -- 0 document, 2 set, 4 model
    key        BYTEA NOT NULL,              -- d and the normalised digest, s and a set's name, m and a model's name
    origin     BIGINT NOT NULL,             -- 0 unknown, 1 human, 2 machine, 3 mixed
    generation BIGINT,
    generator  TEXT,
    source     TEXT,
    derived    BIGINT NOT NULL,             -- 1 where it was made from other documents
    verdict    BIGINT,                      -- 0 human, 1 machine, 2 mixed, 3 uncertain, 4 unsupported
    p_value    DOUBLE PRECISION
);

-- subjects' keys, content digests, ids and bands of signatures, 64 bits of each; filled in large sorted steps
CREATE TABLE key (
    hash    BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    PRIMARY KEY (hash, subject)
);

CREATE TABLE member (
    set_name TEXT NOT NULL,
    document BIGINT NOT NULL,               -- subject.no
    PRIMARY KEY (set_name, document)
);

CREATE INDEX member_document ON member (document);
