package org.valise.gateway.storage.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_STARTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.storage.DatabaseException;

/** Runs one PostgreSQL program to its end. */
final class ProgramRun {
    private final Path programs;

    /** @param programs the folder that holds bin */
    ProgramRun(Path programs) {
        this.programs = programs;
    }

    /**
     * Runs a program, gives it the input and waits.
     *
     * @throws DatabaseException DATABASE_NOT_STARTED with what the program printed, when it does not end well
     */
    void run(String input, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user")); // PostgreSQL refuses to run as root
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The node's own environment may hold secrets, and PG... variables that would point elsewhere.
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (exitOf(process) != 0) {
            throw new DatabaseException(DATABASE_NOT_STARTED, program + " failed: " + printed);
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(
                    DATABASE_NOT_STARTED, "Interrupted while PostgreSQL was starting or stopping.", e);
        }
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
