package org.valise.campaign.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.campaign.agent.KillSwitch;
import org.valise.gateway.DeadThreads;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.ConfigurationReader;

/**
 * A node as {@code valise run} runs it, which also takes orders, one on each line of its input: {@code kill POINT N}, {@code
 * spare}, {@code clock SECONDS}. It ends in order when its input does, so that none outlives the campaign. Arguments:
 * the configuration file, and by how many seconds the clock is wrong at first.
 */
public final class NodeMain {
    private static final Logger LOG = LoggerFactory.getLogger(NodeMain.class);

    /** As {@code valise run} ends when its database or its broker has ended. */
    private static final int FAULT = 4;

    private NodeMain() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        OffsetClock clock = new OffsetClock(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[1])));
        // Before the node, whose start has kill points too.
        Thread orders = new Thread(() -> obey(clock), "orders");
        orders.setDaemon(true);
        orders.start();
        DeadThreads dead = DeadThreads.watched();
        Node node = Node.start(ConfigurationReader.read(Path.of(arguments[0])), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "end"));
        LOG.error(
                "{} has ended",
                CompletableFuture.anyOf(node.lost(), dead.lost()).join());
        Runtime.getRuntime().halt(FAULT);
    }

    private static void obey(OffsetClock clock) {
        try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (orders.hasNextLine()) {
                String[] words = orders.nextLine().split(" ", -1);
                switch (words[0]) {
                    case "kill" -> KillSwitch.arm(words[1], Integer.parseInt(words[2]));
                    case "spare" -> KillSwitch.disarm();
                    case "clock" -> clock.jump(Duration.ofSeconds(Long.parseLong(words[1])));
                    default -> throw new NoSuchElementException("no such order: " + words[0]);
                }
            }
        }
        LOG.info("Nobody gives orders any more");
        System.exit(0);
    }
}
