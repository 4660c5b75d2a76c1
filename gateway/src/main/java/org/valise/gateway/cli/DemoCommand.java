package org.valise.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.valise.gateway.demo.Demo;
import org.valise.gateway.demo.Demonstration;
import org.valise.gateway.demo.FederationDemo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole federation on one machine. */
@Command(
        name = "demo",
        description = "Start three nodes in processes of their own and let them exchange real documents.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--keep", description = "Leave the nodes running and say how to talk to them.")
    private boolean keep;

    @Option(
            names = "--federation",
            description =
                    "A fourth member joins while the others work and renews its keys; the relay, a steward and the"
                            + " server of revocation lists are switched off for a while; the member is suspended and refused;"
                            + " then every message is counted.")
    private boolean federation;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("valise-demo-");
        PrintWriter out = Valise.out(spec);
        Clock clock = Clock.systemUTC();
        boolean good = show(federation ? new FederationDemo(folder, out, clock) : new Demo(folder, out, clock));
        if (good && !keep) {
            delete(folder);
        } else {
            out.println("Everything is in " + folder);
        }
        return good ? Exit.DONE : Exit.FAULT;
    }

    private boolean show(Demonstration demo) throws Exception {
        try {
            return demo.run();
        } finally {
            if (keep) {
                demo.explain();
            } else {
                demo.stop();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
