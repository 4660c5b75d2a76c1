package org.valise.gateway.storage.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.gateway.storage.DatabaseException;

/** Starts and stops the server of one cluster. Only for whoever holds the {@link FolderLock}. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int ATTEMPTS = 3;
    private static final String RECOVERY_SECONDS = "300";

    /** A server that ends at once kills those of its processes that do not answer for five seconds. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final ProgramRun programs;
    private final Path cluster;
    private final Path log;
    private final Duration patience;

    /** @param patience with a server that is to stop in order */
    ServerProcess(ProgramRun programs, Path cluster, Path log, Duration patience) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.patience = patience;
    }

    /**
     * Stops a server that a killed node left behind, then starts one and returns when it accepts connections.
     *
     * @return its port on 127.0.0.1, a different one at every start
     */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                stopOrphan();
                return startOnce();
            } catch (DatabaseException e) {
                // Between our choice of a free port and the start, somebody may have taken it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("The database server did not start, see {}; trying again", log, e);
            }
        }
    }

    private int startOnce() throws IOException {
        int port = freePort();
        ServerSettings.write(cluster, port);
        programs.run(
                "",
                "pg_ctl",
                "start",
                "--silent",
                "--wait",
                "--timeout=" + RECOVERY_SECONDS,
                "--pgdata=" + cluster,
                "--log=" + log);
        return port;
    }

    private void stopOrphan() throws IOException {
        var pidFile = new PidFile(cluster);
        if (pidFile.namesOurServer()) {
            LOG.warn("A server of a node that did not end well still runs on {}; stopping it", cluster);
            stop();
        } else {
            pidFile.forgetStranger();
        }
    }

    boolean isRunning() throws IOException {
        return new PidFile(cluster).namesOurServer();
    }

    /**
     * Ends every connection and returns when the server has written everything and is gone. One that hangs, as after errors of
     * its disk, is ended at once; what was committed comes back at its next start.
     */
    void stop() throws IOException {
        try {
            stop("fast", patience);
        } catch (DatabaseException hangs) {
            LOG.warn("The database server on {} does not stop in order; ending it at once", cluster, hangs);
            stop("immediate", AT_ONCE);
        }
    }

    private void stop(String mode, Duration limit) throws IOException {
        programs.run(
                "",
                "pg_ctl",
                "stop",
                "--silent",
                "--wait",
                "--mode=" + mode,
                "--timeout=" + limit.toSeconds(),
                "--pgdata=" + cluster);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
