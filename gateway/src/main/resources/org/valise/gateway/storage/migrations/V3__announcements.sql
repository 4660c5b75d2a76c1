-- Facts of trust that came into force here: editions of the directory and revocation lists, in the bytes in which they are
-- passed on. Nothing in them is confidential; what makes them true is signed inside, and checked again whenever they are read.
CREATE TABLE announcement (
    seq     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text        NOT NULL,
    subject text        NOT NULL,
    number  numeric(49) NOT NULL,
    digest  text        NOT NULL,
    content bytea       NOT NULL,
    at      timestamptz NOT NULL,
    UNIQUE (kind, subject, number)
);

ALTER TABLE announcement ALTER content SET STORAGE EXTERNAL;

-- The peers that were told all of it when they became peers; later ones hear what is new.
CREATE TABLE told (peer text PRIMARY KEY);

ALTER TABLE outbox ADD announcement bigint;
ALTER TABLE outbox DROP CONSTRAINT outbox_check;
ALTER TABLE outbox ADD CHECK (num_nonnulls(message, evidence, announcement) = 1);

ALTER TYPE stage_word ADD VALUE 'announce' BEFORE 'refuse';
