package org.valise.gateway.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.gateway.DeadThreads;
import org.valise.gateway.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a node until it is told to end. */
@Command(name = "run", description = "Run the node until it is ended by a signal.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--notice",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "When told to end, go on answering for so long, not ready and taking nothing new in, before the doors"
                            + " close; ${DEFAULT-VALUE} when not given.")
    private int notice;

    @Override
    public Integer call() throws Exception {
        DeadThreads dead = DeadThreads.watched();
        Node node = Node.start(config.read(), Clock.systemUTC());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            end(node);
                        },
                        "end"));
        Object lost = CompletableFuture.anyOf(node.lost(), dead.lost()).join();
        LOG.error("This node ends, since {} has ended, without which it cannot go on; start it again", lost);
        // Closing would wait for parts that do not answer any more; a kill loses nothing either.
        Runtime.getRuntime().halt(Exit.FAULT);
        return Exit.FAULT;
    }

    private void end(Node node) {
        LOG.info("Ending");
        try {
            node.end(Duration.ofSeconds(notice));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            node.close();
        }
        LOG.info("Ended");
    }
}
