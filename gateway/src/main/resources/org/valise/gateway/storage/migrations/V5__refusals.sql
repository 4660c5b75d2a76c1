-- Refusals are listed, newest first, and looked up by the message's id.
CREATE INDEX audit_refused ON audit (seq) WHERE action = 'refuse';
CREATE INDEX audit_refused_message ON audit (id, seq) WHERE action = 'refuse';
