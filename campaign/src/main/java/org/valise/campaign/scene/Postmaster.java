package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database server that a node has started for itself, seen from outside: its process and a way in. */
public final class Postmaster {
    private static final int PORT_LINE = 3;

    private final Path folder;

    /** @param data the node's data folder */
    Postmaster(Path data) {
        this.folder = data.resolve("database");
    }

    /** A connection of our own; the node's role may do all we need. */
    Connection connect() throws IOException, SQLException {
        String port = lines().get(PORT_LINE).strip();
        String password = Files.readString(folder.resolve("password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/valise", "valise", password);
    }

    /** Cuts every connection but our own, as an administrator can. */
    public int cutConnections() throws IOException {
        try (Connection connection = connect();
                var cut = connection.prepareStatement("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE usename = current_user AND pid <> pg_backend_pid()");
                var answer = cut.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException away) {
            // It may be under another fault's hand: then there is nothing to cut.
            return 0;
        }
    }

    /** Kills the server and everything that belongs to it, as {@code kill -9} does; returns when all are gone. */
    public void kill() throws IOException {
        Optional<ProcessHandle> server = process();
        if (server.isPresent()) {
            List<ProcessHandle> all = new ArrayList<>(server.get().descendants().toList());
            all.add(0, server.get());
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        }
    }

    /** Restarts the server on the same port, by its own program, in one of its modes; answers whether it ran. */
    public boolean restart(String mode) throws IOException, InterruptedException {
        Optional<ProcessHandle> server = process();
        if (server.isEmpty()) {
            return false;
        }
        // As the node does it: PostgreSQL refuses to run as root.
        List<String> command = new ArrayList<>(
                System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of());
        command.add(Path.of(server.get().info().command().orElseThrow())
                .resolveSibling("pg_ctl")
                .toString());
        command.addAll(List.of("restart", "--wait", "--mode=" + mode));
        command.addAll(List.of("--pgdata=" + folder.resolve("cluster"), "--log=" + folder.resolve("server.log")));
        Process restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("restart.log").toFile()))
                .start();
        return restart.waitFor() == 0;
    }

    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        // The number may belong to somebody else by now: a signal goes to a server and nobody else.
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(found -> found.info()
                                .command()
                                .filter(command -> command.endsWith("/postgres"))
                                .isPresent());
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
        } catch (NoSuchFileException stopped) {
            return List.of();
        }
    }
}
