-- What has expired is found by when it does, and each moment is looked at once.
CREATE INDEX message_expires ON message (expires);

CREATE TABLE expired (upto timestamptz NOT NULL);
INSERT INTO expired VALUES ('-infinity');

-- What ended because it expired: few rows, for the operator's alert.
CREATE INDEX evidence_ended ON evidence (at) WHERE event IN ('RelayFailure', 'ContentHandoverFailure');
