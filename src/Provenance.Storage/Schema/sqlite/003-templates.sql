-- what many records have in common: their JSON with a byte below 32 in place of each value that differs, see RecordField
CREATE TABLE template (
    no   INTEGER PRIMARY KEY,
    text BLOB NOT NULL
) STRICT;

-- where there is one, body has no JSON but the values of the template's fields: 32 bytes of each digest, and of each text its length and its bytes
ALTER TABLE record ADD COLUMN template INTEGER;

-- the origins that were declared since the last record that superseded others, added up as in evidence; two contradict each other
ALTER TABLE subject ADD COLUMN declared INTEGER NOT NULL DEFAULT 0;
UPDATE subject SET declared = 1 << origin WHERE origin > 0;
