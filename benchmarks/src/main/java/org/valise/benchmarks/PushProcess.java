package org.valise.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;

/** A node in a process of its own that pushes when it is told to: a number on a line of its input, one line as the answer. */
final class PushProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private CompletableFuture<String> answer = CompletableFuture.completedFuture("");

    private PushProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it and waits until its node runs. */
    static PushProcess start(Path configuration, String to, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PushProcess.class.getName()));
        command.addAll(List.of(configuration.toString(), to));
        PushProcess started = new PushProcess(new ProcessBuilder(command)
                .redirectError(configuration.resolveSibling("node.log").toFile())
                .start());
        String line = started.answers.readLine();
        while (line != null && !line.equals(READY)) {
            line = started.answers.readLine();
        }
        if (line == null) {
            started.close();
            throw new IOException("The pushing node has ended before it was ready.");
        }
        return started;
    }

    void push(int count) {
        orders.println(count);
        answer = CompletableFuture.supplyAsync(this::line);
    }

    boolean isRunning() {
        return !answer.isDone();
    }

    /** What it took. */
    String answer() {
        return answer.join();
    }

    /** Where its messages are. */
    Account account() {
        orders.println(0);
        return Account.read(line());
    }

    private String line() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("The pushing node has ended.");
            }
            return line;
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        orders.close();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    /** The process itself: configuration file, member to push to. It ends with its input. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Configuration configuration = ConfigurationReader.read(file);
        Clock clock = Clock.systemUTC();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Node node = Node.start(configuration, clock);
                Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            out.println(READY);
            int all = 0;
            while (orders.hasNextInt()) {
                int count = orders.nextInt();
                if (count == 0) {
                    out.println(Account.of(node, all).line());
                } else {
                    Push push = new Push(node, configuration.member(), arguments[1], configuration.data(), clock);
                    push.start(count);
                    out.println(push.end());
                    all += count;
                }
            }
        }
    }
}
