-- Pouches that were packed here (OUT), the latest of each member, and those that were taken in (IN).
CREATE TABLE pouch (
    id   uuid        NOT NULL,
    way  text        NOT NULL CHECK (way IN ('OUT', 'IN')),
    peer text        NOT NULL,
    at   timestamptz NOT NULL,
    PRIMARY KEY (peer, way, id)
);

-- What is in those that were packed here, by the digest of each frame.
CREATE TABLE pouch_frame (
    pouch  uuid  NOT NULL,
    digest bytea NOT NULL
);

CREATE INDEX pouch_frame_of ON pouch_frame (pouch);
