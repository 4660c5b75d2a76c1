package org.valise.gateway.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.exchange.Refusal;
import org.valise.gateway.LinkCheck;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.storage.DatabaseException;
import org.valise.gateway.storage.Storage;
import org.valise.routes.broker.BrokerAccess;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.QueueCounts;
import org.valise.security.SecurityRefusal;

/** What a node that does not run would find when it is started. */
final class StoppedLook {
    private final Configuration configuration;
    private final Clock clock;

    StoppedLook(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    List<Diagnosis> look() throws IOException {
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.warn("node", "It does not run.", "valise run, when it should."));
        found.add(port(
                "rest.port", configuration.rest().host(), configuration.rest().port()));
        if (configuration.broker().external().isEmpty()) {
            found.add(port(
                    "broker.port",
                    configuration.broker().host(),
                    configuration.broker().port()));
        }
        found.add(database());
        configuration.broker().external().ifPresent(broker -> found.add(broker(broker)));
        found.addAll(links());
        return found;
    }

    private static Diagnosis port(String key, String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
            return Diagnosis.ok(key, port + " is free.");
        } catch (IOException taken) {
            return Diagnosis.fail(
                    key,
                    "IO",
                    "Nobody can listen on " + host + ":" + port + " (" + taken.getMessage() + ").",
                    "End what uses it, or give another " + key + ".");
        }
    }

    private Diagnosis database() {
        try {
            Storage.requireDurable(configuration);
            return Diagnosis.ok(
                    "database",
                    configuration.database().isPresent()
                            ? "It answers, and is durable."
                            : "The node starts its own; what it holds was not looked at.");
        } catch (DatabaseException unusable) {
            return Diagnosis.fail("database", unusable.problem().name(), String.valueOf(unusable.getMessage()), "");
        }
    }

    private static Diagnosis broker(Configuration.ExternalBroker broker) {
        try {
            Map<String, Long> queues = QueueCounts.of(
                    BrokerAccess.external(URI.create(broker.url()), broker.user(), broker.passwordFile()),
                    List.of(LinkQueues.DEAD));
            return queues.containsKey(LinkQueues.DEAD)
                    ? Diagnosis.ok("broker", "It answers.")
                    : Diagnosis.fail(
                            "broker",
                            BrokerFailure.Code.QUEUE_UNKNOWN.name(),
                            "It answers, and has none of the node's queues.",
                            "Write its files (valise broker-config), copy them and restart it.");
        } catch (BrokerFailure away) {
            return Diagnosis.fail(
                    "broker",
                    away.code().name(),
                    String.valueOf(away.getMessage()),
                    "See whether it runs, and broker.url.");
        }
    }

    private List<Diagnosis> links() throws IOException {
        try {
            LinkCheck check = LinkCheck.ofFile(configuration, clock);
            return check.peers().stream()
                    .map(peer -> Links.diagnosis(peer, check.apply(peer)))
                    .toList();
        } catch (Refusal | SecurityRefusal | ConfigurationException untrusted) {
            // What is wrong with keys or directory has been said.
            return List.of(Diagnosis.warn("links", "They cannot be tested: " + untrusted.getMessage(), ""));
        }
    }
}
