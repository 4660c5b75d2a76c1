-- Why the policy let a message pass at the node's own risk: found by the message's id. Few rows have one.
CREATE INDEX audit_risked ON audit (id) WHERE action = 'record' AND explanation IS NOT NULL;

-- What nobody could judge and what may be judged later; few frames, looked for whenever a revocation list comes.
CREATE INDEX quarantine_unknown ON quarantine (seq) WHERE code = 'REVOCATION_UNKNOWN';
