-- The archive. At rest it holds sealed envelopes, signed evidence and keyed hashes, and nothing that can be read of a
-- document: no type, no serial number, no case reference, no file name.
--
-- No foreign keys: every row is written by one class, in the transaction of the message it belongs to, and nothing that
-- is referred to is ever deleted. A checked key would lock the message's row once more for each of them.

-- The stages of a message's way, in the words of the routes and of the README.
CREATE TYPE stage_word AS ENUM (
    'submit', 'validate', 'permit', 'sign', 'seal', 'record', 'send',
    'receive', 'open', 'verify', 'deliver', 'receipt', 'relay', 'refuse');

CREATE VIEW stage (name, position) AS
    SELECT word::text, position FROM unnest(enum_range(NULL::stage_word)) WITH ORDINALITY AS of (word, position);

-- Messages, ours (OUT) and those of peers (IN). A row never changes: what does lies in inbox and addressee.
CREATE TABLE message (
    seq             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    way             text        NOT NULL CHECK (way IN ('OUT', 'IN')),
    origin          text        NOT NULL,
    id              uuid        NOT NULL,
    header          bytea       NOT NULL,
    sealed          bytea       NOT NULL,
    envelope_digest bytea       NOT NULL,
    summary         bytea       NOT NULL,
    content_term    bytea       NOT NULL,
    attachments     int         NOT NULL,
    at              timestamptz NOT NULL,
    expires         timestamptz NOT NULL,
    UNIQUE (id, origin, way)
) WITH (toast_tuple_target = 8160);

-- Ciphertext does not compress, and a usual message fits into one page: it stays in its row as long as it fits.
ALTER TABLE message ALTER header SET STORAGE MAIN, ALTER summary SET STORAGE MAIN, ALTER sealed SET STORAGE EXTERNAL;

-- How far a message from a peer has come: record while it waits for an agency, deliver when one has taken it over.
CREATE TABLE inbox (
    message bigint      PRIMARY KEY,
    stage   stage_word  NOT NULL,
    at      timestamptz NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX inbox_waiting ON inbox (message) WHERE stage = 'record';

-- How far a message of ours has come with each addressee, and over which link it goes there.
CREATE TABLE addressee (
    message bigint      NOT NULL,
    member  text        NOT NULL,
    link    text        NOT NULL,
    stage   stage_word  NOT NULL,
    code    text,
    at      timestamptz NOT NULL,
    PRIMARY KEY (message, member)
) WITH (fillfactor = 50);

-- Signed evidence, ours and others', about messages of either way. The same statement about the same bytes is kept once.
CREATE TABLE evidence (
    seq             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about_origin    text        NOT NULL,
    about_id        uuid        NOT NULL,
    envelope_digest bytea       NOT NULL,
    event           text        NOT NULL,
    issuer          text        NOT NULL,
    event_id        uuid        NOT NULL,
    code            text,
    header          bytea       NOT NULL,
    contents        bytea       NOT NULL,
    at              timestamptz NOT NULL,
    UNIQUE (about_id, about_origin, event, issuer, envelope_digest)
) WITH (toast_tuple_target = 8160);

ALTER TABLE evidence ALTER header SET STORAGE MAIN, ALTER contents SET STORAGE EXTERNAL;

-- What has to reach our broker still: a message or a piece of evidence, and the peer it is for.
CREATE TABLE outbox (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    link     text   NOT NULL,
    message  bigint,
    evidence bigint,
    CHECK (num_nonnulls(message, evidence) = 1)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Keyed hashes under which a message is found.
CREATE TABLE term (
    term    bytea  NOT NULL,
    message bigint NOT NULL,
    PRIMARY KEY (term, message)
);

-- Envelopes that were passed on unopened.
CREATE TABLE passage (
    id              uuid        NOT NULL,
    origin          text        NOT NULL,
    envelope_digest bytea       NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (id, origin)
);

-- Frames that were not taken, the latest of each peer.
CREATE TABLE quarantine (
    seq      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    peer     text        NOT NULL,
    origin   text,
    id       uuid,
    frame    bytea       NOT NULL,
    size     int         GENERATED ALWAYS AS (octet_length(frame)) STORED,
    code     text        NOT NULL,
    evidence bigint,
    at       timestamptz NOT NULL
) WITH (toast_tuple_target = 8160);

ALTER TABLE quarantine ALTER frame SET STORAGE EXTERNAL;

CREATE INDEX quarantine_by_peer ON quarantine (peer, seq) INCLUDE (size);

-- What was done, in order.
CREATE TABLE audit (
    seq    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL,
    action stage_word  NOT NULL,
    origin text,
    id     uuid,
    detail text        NOT NULL
);

-- Tables that grow and grow are looked over again when they have doubled, not every minute: no plan depends on their
-- statistics, and a full page is not changed again.
ALTER TABLE message SET (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
ALTER TABLE evidence SET (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
ALTER TABLE term SET (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
ALTER TABLE passage SET (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
ALTER TABLE audit SET (autovacuum_vacuum_insert_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
