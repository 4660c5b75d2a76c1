-- Providers' decisions on release, the newest of each, under a keyed hash of message and member: the table does not tell
-- what may be passed to whom.
CREATE TABLE consent (
    release bytea       PRIMARY KEY,
    granted boolean     NOT NULL,
    until   timestamptz,
    decided timestamptz NOT NULL
);

-- Why the policy refused: rules, codes and ids, no contents of a document.
ALTER TABLE audit ADD explanation text;
ALTER TABLE quarantine ADD explanation text;
