-- A decision on release has bounds: purposes, scope, conditions, an end. All of it rests sealed; what came before without them
-- does not count, and the provider is asked again.
TRUNCATE consent;
ALTER TABLE consent DROP until, ADD consent bytea NOT NULL;
