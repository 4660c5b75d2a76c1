package org.valise.gateway.realrows;

import static org.valise.gateway.realrows.TraceRequestWriter.ASKING;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.valise.exchange.deliver.InboxLine;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.TestFederation;

/** All requests of the asking state: sent by several agencies at a time, then looked for where they should be. */
final class Requests {
    private static final int SENDERS = 4;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String RECEIPT = "ContentConsignment";

    private final TestFederation federation;
    private final Clock clock;
    private final Map<UUID, Request> sent = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Request(String asked, byte[] document) {}

    Requests(TestFederation federation, Clock clock) {
        this.federation = federation;
        this.clock = clock;
    }

    void submit(List<SeizedWeapon> rows) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            rows.forEach(row -> tasks.add(() -> submit(row)));
            for (Future<Void> accepted : senders.invokeAll(tasks)) {
                accepted.get();
            }
        } finally {
            senders.shutdown();
        }
    }

    private Void submit(SeizedWeapon row) {
        UUID id = UUID.randomUUID();
        byte[] document = TraceRequestWriter.write(row, id, clock.instant());
        federation.node(ASKING).lines().submit(new Upload(new ByteArrayInputStream(document), "test"));
        sent.put(id, new Request(Vocabulary.country(row.country()).orElseThrow(), document));
        return null;
    }

    /** Waits until the asking node knows of a receipt for every request. */
    void awaitReceipts() {
        TestFederation.awaiting("receipts for " + sent.size() + " requests")
                .atMost(PATIENCE)
                .until(() -> federation.node(ASKING).shelf().tallies().stream()
                                .filter(tally -> tally.way().equals("OUT")
                                        && tally.stage().equals("receipt"))
                                .mapToLong(Shelf.Tally::count)
                                .sum()
                        == sent.size());
    }

    /** Has each asked state's agency take over what waits for it, and counts. */
    Counts count() {
        Counts counts = new Counts();
        sent.values().stream().map(Request::asked).distinct().forEach(state -> counts.add(state, takeOver(state)));
        sent.forEach((id, request) -> {
            int receipts = federation.issuers(ASKING, id, RECEIPT).size();
            counts.add(request.asked(), new Counts.Line(1, 0, Math.min(receipts, 1), Math.max(receipts - 1, 0), 0));
        });
        return counts;
    }

    private Counts.Line takeOver(String state) {
        Node node = federation.node(state);
        Set<UUID> delivered = new HashSet<>();
        int twice = 0;
        int altered = 0;
        for (List<InboxLine> page = node.desk().waiting(0, PAGE);
                !page.isEmpty();
                page = node.desk().waiting(0, PAGE)) {
            for (InboxLine line : page) {
                UUID id = line.held().id();
                byte[] document = node.desk()
                        .contents(MessageRef.of(id), TestFederation.READER)
                        .document();
                node.lines().deliver(MessageRef.of(id), TestFederation.READER);
                twice += delivered.add(id) ? 0 : 1;
                altered += isSent(id, state, document) ? 0 : 1;
            }
        }
        return new Counts.Line(0, delivered.size(), 0, twice, altered);
    }

    private boolean isSent(UUID id, String state, byte[] document) {
        Request request = sent.get(id);
        return request != null && request.asked().equals(state) && Arrays.equals(request.document(), document);
    }
}
