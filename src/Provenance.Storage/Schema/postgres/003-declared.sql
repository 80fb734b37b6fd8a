-- the origins that were declared since the last record that superseded others, added up as in evidence; two contradict each other
ALTER TABLE subject ADD COLUMN declared BIGINT NOT NULL DEFAULT 0;
UPDATE subject SET declared = 1 << origin::int WHERE origin > 0;
