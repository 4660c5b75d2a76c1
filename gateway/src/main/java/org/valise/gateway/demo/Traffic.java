package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;

/** Sends letters through the demonstration's nodes and shows each stage while it is passed. */
final class Traffic {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_MILLIS = 15;
    private static final String CONSIGNMENT = "ContentConsignment";

    private final Map<String, DemoMember> members;
    private final Screen screen;
    private int receipts;
    private int relayed;

    Traffic(Map<String, DemoMember> members, Screen screen) {
        this.members = members;
        this.screen = screen;
    }

    int receipts() {
        return receipts;
    }

    int relayed() {
        return relayed;
    }

    NodeClient node(String code) {
        return Optional.ofNullable(members.get(code)).orElseThrow().client();
    }

    /** Sends one letter and waits until every addressee's signed receipt is back and verified. */
    void send(String what, String from, List<String> to, Letter letter, Optional<Path> attachment)
            throws IOException, InterruptedException {
        screen.title(what);
        long start = System.nanoTime();
        if (attachment.isPresent()) {
            node(from).attach(letter.id(), letter.value("Id"), attachment.get());
        }
        node(from).submit(letter.bytes());
        Map<String, Integer> shown = new TreeMap<>();
        while (!isReceipted(from, to, letter.id())) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IOException("No receipt for " + letter.id() + " within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            show(letter.id(), shown);
        }
        show(letter.id(), shown);
        report(from, letter.id(), start);
    }

    private boolean isReceipted(String from, List<String> to, UUID id) throws IOException, InterruptedException {
        List<String> issuers = node(from).message(MessageRef.of(id)).evidence().stream()
                .filter(proof -> proof.event().equals(CONSIGNMENT))
                .map(Views.Proof::issuer)
                .toList();
        return issuers.containsAll(to);
    }

    private void show(UUID id, Map<String, Integer> shown) throws IOException, InterruptedException {
        for (DemoMember member : members.values()) {
            List<Views.Event> events = new ArrayList<>();
            for (Views.Event event : member.client().events(0)) {
                if (event.message().equals(id)) {
                    events.add(event);
                }
            }
            int before = shown.getOrDefault(member.code(), 0);
            if (events.size() > before) {
                screen.stages(member.code(), events.subList(before, events.size()));
                shown.put(member.code(), events.size());
            }
        }
    }

    private void report(String from, UUID id, long start) throws IOException, InterruptedException {
        double millis = (System.nanoTime() - start) / 1e6;
        for (Views.Proof proof : node(from).message(MessageRef.of(id)).evidence()) {
            switch (proof.event()) {
                case CONSIGNMENT -> {
                    receipts++;
                    screen.good("signed receipt of " + proof.issuer() + " is back and verified");
                }
                case "RelayAcceptance" -> {
                    relayed++;
                    screen.good("signed relay evidence of " + proof.issuer());
                }
                default -> {}
            }
        }
        screen.line("from submission to the last receipt: %.0f ms".formatted(millis));
    }
}
