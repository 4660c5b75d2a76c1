-- The order within a conversation.

-- Places in the inbox, in the order in which agencies get what is in it. Without one, a message is held back: something that
-- was sent before it in its conversation is not here yet.
CREATE SEQUENCE inbox_position;
ALTER TABLE inbox ADD position bigint;
UPDATE inbox SET position = message;
SELECT setval('inbox_position', coalesce((SELECT max(position) FROM inbox), 0) + 1);

DROP INDEX inbox_waiting;
CREATE INDEX inbox_waiting ON inbox (position) WHERE stage = 'record';
CREATE INDEX inbox_position_of ON inbox (position);

-- What a message that is held back waits for: messages of the same sender. Few rows; gone when it is in the inbox.
CREATE TABLE awaited (
    message bigint      NOT NULL,
    origin  text        NOT NULL,
    id      uuid        NOT NULL,
    until   timestamptz NOT NULL,
    PRIMARY KEY (message, id)
);

CREATE INDEX awaited_message ON awaited (id);

CREATE INDEX quarantine_message ON quarantine (id);

-- The latest messages of ours in each conversation, for each addressee as it was addressed: what the next one comes after.
-- The conversation is a keyed hash.
CREATE TABLE conversation_end (
    conversation bytea       NOT NULL,
    name         text        NOT NULL,
    message      uuid        NOT NULL,
    expires      timestamptz NOT NULL,
    PRIMARY KEY (conversation, name, message)
);

CREATE INDEX conversation_end_expired ON conversation_end (expires);
