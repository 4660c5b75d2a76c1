-- The stages of a message's way, in the words of the routes and of the README.
CREATE TABLE stage (
    name     text     PRIMARY KEY,
    position smallint NOT NULL UNIQUE
);

INSERT INTO stage (position, name) VALUES
    ( 1, 'submit'),
    ( 2, 'validate'),
    ( 3, 'permit'),
    ( 4, 'sign'),
    ( 5, 'seal'),
    ( 6, 'record'),
    ( 7, 'send'),
    ( 8, 'receive'),
    ( 9, 'open'),
    (10, 'verify'),
    (11, 'deliver'),
    (12, 'receipt'),
    (13, 'relay'),
    (14, 'refuse');
