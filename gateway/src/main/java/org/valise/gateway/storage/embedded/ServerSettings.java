package org.valise.gateway.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of an embedded server; written anew at every start, so that nothing else can stand in the files. */
final class ServerSettings {
    private static final String POSTGRESQL_CONF = """
            # Written by the node at every start.
            # Who can reach it: this machine, by TCP, with a password.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 20

            # A commit that was answered survives a crash and a power cut.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # Small transactions, one machine, little memory.
            shared_buffers = 96MB
            work_mem = 4MB
            maintenance_work_mem = 32MB
            io_method = 'sync'
            max_worker_processes = 2
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 0
            max_logical_replication_workers = 0
            autovacuum = on
            autovacuum_worker_slots = 2
            autovacuum_max_workers = 2
            jit = off
            huge_pages = off
            min_wal_size = 64MB
            max_wal_size = 1GB
            checkpoint_timeout = 15min

            # The log names what went wrong and never the values of a statement.
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_min_messages = warning
            log_checkpoints = off
            log_timezone = 'UTC'
            timezone = 'UTC'
            """;

    private static final String PG_HBA_CONF = """
            # Written by the node at every start. Everybody needs the password; there is no other way in.
            host  all          all  127.0.0.1/32  scram-sha-256
            host  replication  all  127.0.0.1/32  scram-sha-256
            """;

    private ServerSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), POSTGRESQL_CONF.formatted(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), PG_HBA_CONF);
    }
}
