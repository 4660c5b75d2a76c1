package org.valise.gateway.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the files of a new database server, complete with passwords, before any server listens: there is no moment at
 * which somebody could connect without one. A creation that was cut off is thrown away and made again.
 */
final class NewCluster {
    private static final int NO_PORT_YET = 5432;

    private final ProgramRun programs;

    NewCluster(ProgramRun programs) {
        this.programs = programs;
    }

    /** Creates the cluster unless it exists. Its role and its database have one name; the role is no superuser. */
    void create(Path cluster, Path passwordFile, String name) throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        Path draft = cluster.resolveSibling(cluster.getFileName() + ".new");
        DeletedFolder.at(draft);
        programs.run(
                "",
                "initdb",
                "--pgdata=" + draft,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        ServerSettings.write(draft, NO_PORT_YET);
        // Single-user mode opens no socket. The password has no character that SQL would read as anything else.
        programs.run(
                """
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(name, DatabasePassword.in(passwordFile)),
                "postgres",
                "--single",
                "-c",
                "exit_on_error=on",
                "-D",
                draft.toString(),
                "postgres");
        DurableMove.to(cluster, draft);
    }
}
