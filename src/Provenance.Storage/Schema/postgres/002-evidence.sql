-- the origins that evidence found in a document speaks for: 2 human, 4 machine, 8 mixed, added up
ALTER TABLE subject ADD COLUMN evidence BIGINT NOT NULL DEFAULT 0;
