package org.valise.gateway.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.valise.gateway.storage.Database;
import org.valise.gateway.storage.DatabaseLogin;

/** A running server and the lock on its folder. */
final class EmbeddedServer implements Database.Keeper {
    private static final String NAME = "valise";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FolderLock lock;
    private final ServerProcess process;
    private final DatabaseLogin login;

    private EmbeddedServer(FolderLock lock, ServerProcess process, DatabaseLogin login) {
        this.lock = lock;
        this.process = process;
        this.login = login;
    }

    static EmbeddedServer start(Path folder, FolderLock lock, Path programs) throws IOException {
        Path cluster = folder.resolve("cluster");
        Path passwordFile = folder.resolve("password");
        String password = DatabasePassword.in(passwordFile);
        var run = new ProgramRun(PostgresPrograms.unpackedIn(programs));
        new NewCluster(run).create(cluster, passwordFile, NAME);
        var process = new ServerProcess(run, cluster, folder.resolve("server.log"), PATIENCE);
        return new EmbeddedServer(lock, process, new DatabaseLogin(url(process.start()), NAME, password));
    }

    // Attack: a local user listens on the port of a server that has died and asks for the password in clear.
    // With SCRAM (RFC 5802) alone allowed, the password never leaves us and the server must prove that it knows it.
    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?requireAuth=scram-sha-256";
    }

    DatabaseLogin login() {
        return login;
    }

    @Override
    public boolean isRunning() {
        try {
            return process.isRunning();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        try (lock) {
            process.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
