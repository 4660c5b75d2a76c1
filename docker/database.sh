#!/bin/sh
# Runs once, in an empty PostgreSQL: the node gets a user and a database of its own and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres <<'SQL'
\set password `cat /run/secrets/database-password`
CREATE ROLE valise LOGIN PASSWORD :'password';
CREATE DATABASE valise OWNER valise;
REVOKE ALL ON DATABASE valise FROM PUBLIC;
SQL
