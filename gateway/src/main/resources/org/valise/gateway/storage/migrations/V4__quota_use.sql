-- What members have used of their quotas, by the minute, so that a restart does not give it back. Rows older than an hour or
-- two go when new ones come.
CREATE TABLE quota_use (
    peer     text        NOT NULL,
    member   text        NOT NULL,
    minute   timestamptz NOT NULL,
    messages bigint      NOT NULL,
    bytes    bigint      NOT NULL,
    evidence bigint      NOT NULL,
    PRIMARY KEY (minute, peer, member)
);
