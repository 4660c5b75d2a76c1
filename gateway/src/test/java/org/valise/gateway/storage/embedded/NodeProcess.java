package org.valise.gateway.storage.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;

/** A real process that opens an embedded database, commits one row, says so, and lives until it is told or killed. */
final class NodeProcess {
    static final String WORD = "committed";

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        var database =
                EmbeddedDatabase.start(Path.of(arguments[0]), Programs.FOLDER).closeAtExit();
        Row.execute(database, "CREATE TABLE kept (word text)");
        Row.execute(database, "INSERT INTO kept VALUES ('" + WORD + "')");
        System.out.println(WORD);
        System.exit(System.in.read());
    }

    static NodeProcess start(Path folder) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        assertThat(printed.lines().anyMatch(WORD::equals))
                .as("the process committed its row")
                .isTrue();
        return new NodeProcess(process);
    }

    /** Ends it in an orderly way and waits. */
    void end() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** kill -9, to the node alone. */
    void kill() {
        killAndWait(process.toHandle());
    }

    static void killAndWait(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
