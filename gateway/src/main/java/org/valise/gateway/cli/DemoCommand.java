package org.valise.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.valise.gateway.demo.Demo;
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

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("valise-demo-");
        Demo demo = new Demo(folder, Valise.out(spec), Clock.systemUTC());
        boolean good = false;
        try {
            good = demo.run();
        } finally {
            if (keep) {
                demo.explain();
            } else {
                demo.stop();
            }
        }
        if (good && !keep) {
            delete(folder);
        } else {
            Valise.out(spec).println("Everything is in " + folder);
        }
        return good ? Exit.DONE : Exit.FAULT;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
