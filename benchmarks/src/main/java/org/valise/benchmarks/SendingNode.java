package org.valise.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.valise.benchmarks.load.Exchange;
import org.valise.benchmarks.load.Orders;
import org.valise.exchange.Stage;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.StageLog;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;

/** A process with a node that sends documents of one size to a peer or a group; an exchange ends with a receipt, or where it is told to. */
final class SendingNode implements Exchange {
    private final Node node;
    private final Request request;
    private final Stage last;
    private final Map<UUID, Outcome> underWay = new ConcurrentHashMap<>();

    /** @param last the stage that ends an exchange */
    SendingNode(Node node, Request request, Stage last) {
        this.node = node;
        this.request = request;
        this.last = last;
        node.stages().tell(this::passed);
    }

    /** Arguments: configuration file, member or group to send to, bytes of a document, the stage that ends an exchange. */
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = ConfigurationReader.read(Path.of(arguments[0]));
        Clock clock = Clock.systemUTC();
        try (Node node = Node.start(configuration, clock)) {
            String to = arguments[1];
            Request request =
                    Request.between(configuration.member(), to, Integer.parseInt(arguments[2]), clock.instant());
            Orders.obey(new SendingNode(node, request, Stage.valueOf(arguments[3])));
        }
        System.exit(0);
    }

    @Override
    public void begin(Outcome outcome) {
        UUID id = UUID.randomUUID();
        underWay.put(id, outcome);
        node.lines().submit(new Upload(new ByteArrayInputStream(request.bytes(id)), "benchmark"));
    }

    private void passed(StageLog.Event event) {
        if (event.stage() != last && event.stage() != Stage.REFUSE) {
            return;
        }
        Outcome outcome = underWay.remove(event.message());
        if (outcome == null) {
            return;
        }
        if (event.stage() == last) {
            outcome.receipted();
        } else {
            outcome.failed(new IllegalStateException(event.message() + " was refused"));
        }
    }
}
