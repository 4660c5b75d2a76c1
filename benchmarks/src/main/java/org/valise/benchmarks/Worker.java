package org.valise.benchmarks;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.valise.benchmarks.load.Orders;
import org.valise.benchmarks.load.Timing;

/** A process that keeps up a load when it is told to, by {@link Orders}. Not thread safe. */
final class Worker implements Closeable {
    private final Process process;
    private final Path log;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final String first;

    private Worker(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.first = answer();
    }

    /** Starts it and waits until it says something. */
    static Worker start(Program program, Path log) throws IOException {
        Process process = program.start(log);
        try {
            return new Worker(process, log);
        } catch (IOException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /** What it said first. */
    String first() {
        return first;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Has it keep so many exchanges under way for so long. */
    Timing run(int inFlight, Duration span) throws IOException {
        orders.println(inFlight + " " + span.toMillis());
        return Timing.read(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(Orders.MARK)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("A measured process has ended: " + Files.readString(log));
        }
        return line.substring(Orders.MARK.length());
    }

    @Override
    public void close() {
        orders.close();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
