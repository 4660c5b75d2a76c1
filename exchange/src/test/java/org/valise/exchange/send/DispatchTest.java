package org.valise.exchange.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.valise.exchange.Stage;
import org.valise.exchange.attachment.MemoryParts;
import org.valise.exchange.frame.Frame;

/** Whatever breaks in between: every frame, in the order of the outbox, and again only what was not confirmed. */
class DispatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService confirmations = Executors.newSingleThreadExecutor();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryBroker broker = new MemoryBroker(confirmations);
    private final MemoryParts parts = new MemoryParts();
    private final Map<UUID, Stage> passed = new ConcurrentHashMap<>();
    private final Dispatch dispatch =
            new Dispatch("test", outbox, broker, parts, (stage, message, nanos) -> passed.put(message, stage));

    @AfterEach
    void stop() {
        dispatch.close();
        confirmations.shutdown();
    }

    @Test
    void sendsWhatAnEarlierRunHasLeft() {
        List<OutboxItem> items = items(1, 300);
        outbox.commit(items);

        dispatch.start();

        awaitSent(items);
        assertThat(passed.values()).hasSize(300).containsOnly(Stage.SEND);
    }

    @Test
    void goesOnWithEveryCommitInOrder() {
        dispatch.start();
        List<OutboxItem> early = items(1, 10);
        List<OutboxItem> late = items(11, 20);

        outbox.commit(early);
        awaitSent(early);
        outbox.commit(late);

        awaitSent(Stream.concat(early.stream(), late.stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 0, 3", "7, 0, 1", "7, 7, 2", "150, 3, 40", "150, 150, 300"})
    void resumesInOrderAfterItsBrokerFailed(int taken, int lost, int refused) {
        List<OutboxItem> items = items(1, 300);
        broker.breakOnce(taken, lost, refused);
        outbox.commit(items);

        dispatch.start();

        await().atMost(PATIENCE).until(outbox::isEmpty);
        assertThat(firsts()).isEqualTo(names(items));
        assertThat(broker.journal()).hasSize(items.size() + lost);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void resumesInOrderAfterItsDatabaseWasAway(int calls) {
        List<OutboxItem> items = items(1, 200);
        outbox.commit(items);
        outbox.failNext(calls);

        dispatch.start();

        awaitSent(items);
    }

    @Test
    void sendsEverySegmentOfAnAttachmentBeforeItsEnvelope() {
        UUID message = UUID.randomUUID();
        byte[] large = new byte[2_500_000];
        parts.stage("XAA", message, "film", new ByteArrayInputStream(large), large.length);
        outbox.commit(List.of(new OutboxItem(1, "XBB", "XAA", message, envelope("film"), 1)));
        broker.breakOnce(2, 1, 1);

        dispatch.start();

        await().atMost(PATIENCE).until(outbox::isEmpty);
        assertThat(broker.journal())
                .as("again only what was not confirmed")
                .hasSize(5)
                .filteredOn("film/film/0"::equals)
                .hasSize(1);
        assertThat(firsts()).endsWith("film").hasSize(4).contains("film/film/0", "film/film/1", "film/film/2");
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void isNotHeldUpByALinkThatItsBrokerDoesNotKnow(int attachments) {
        UUID film = UUID.randomUUID();
        parts.stage("XAA", film, "film", new ByteArrayInputStream(new byte[10]), 10);
        OutboxItem stuck = new OutboxItem(1, MemoryBroker.NO_LINK, "XAA", film, envelope("film"), attachments);
        List<OutboxItem> others = items(2, 200);
        outbox.commit(List.of(stuck));
        outbox.commit(others);
        broker.breakOnce(50, 3, 2);

        dispatch.start();

        await().atMost(PATIENCE).until(() -> outbox.after(0, 10).equals(List.of(stuck)));
        assertThat(firsts()).isEqualTo(names(others));
    }

    @Test
    void asksAgainWhenALinkCameWhileItWasToldThatThereIsNone() {
        List<OutboxItem> items = items(1, 3);
        broker.hold(name(items.get(0)));
        outbox.commit(items.subList(0, 1));
        dispatch.start();
        await().atMost(PATIENCE).until(broker::isAsked);

        dispatch.linksChanged();
        broker.wasUnknown();
        outbox.commit(items.subList(1, 3));

        awaitSent(items);
    }

    @Test
    void findsAnItemForAnotherLinkBehindManyForOne() {
        List<OutboxItem> many = items(1, 10_000);
        OutboxItem other = item(10_001, "XCC");
        outbox.commit(many);
        outbox.commit(List.of(other));

        dispatch.start();

        await().atMost(PATIENCE).until(outbox::isEmpty);
        List<String> journal = broker.journal();
        assertThat(journal).hasSize(10_001).doesNotHaveDuplicates();
        assertThat(journal.indexOf(name(other))).isLessThan(1_000);
        assertThat(journal).containsSubsequence(names(many));
    }

    @Test
    void goesOnForOtherLinksWhileOneLinksAttachmentsDoNotMove() {
        UUID film = UUID.randomUUID();
        parts.stage("XAA", film, "film", new ByteArrayInputStream(new byte[10]), 10);
        OutboxItem stuck = new OutboxItem(1, "XBB", "XAA", film, envelope("film"), 1);
        List<OutboxItem> behind = items(2, 20);
        List<OutboxItem> others = List.of(item(21, "XCC"), item(22, "XCC"));
        broker.hold("film/film/0");
        outbox.commit(List.of(stuck));
        outbox.commit(behind);
        outbox.commit(others);

        dispatch.start();

        await().atMost(PATIENCE).until(() -> broker.journal().containsAll(names(others)));
        assertThat(broker.journal()).doesNotContain(name(behind.get(0)));
        broker.letGo();
        await().atMost(PATIENCE).until(outbox::isEmpty);
        assertThat(broker.journal())
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        names(Stream.concat(Stream.of(stuck), behind.stream()).toList()));
    }

    @Test
    void leavesTheRestInTheOutboxWhenItIsClosed() {
        dispatch.start();
        dispatch.close();

        outbox.commit(items(1, 5));

        assertThat(broker.journal()).isEmpty();
        assertThat(outbox.isEmpty()).isFalse();
    }

    private void awaitSent(List<OutboxItem> items) {
        await().atMost(PATIENCE).until(outbox::isEmpty);
        assertThat(broker.journal()).isEqualTo(names(items));
    }

    /** What came, without what came again. */
    private List<String> firsts() {
        return broker.journal().stream().distinct().toList();
    }

    private static List<String> names(List<OutboxItem> items) {
        return items.stream().map(DispatchTest::name).toList();
    }

    private static String name(OutboxItem item) {
        return new String(item.frame().header(), StandardCharsets.UTF_8);
    }

    private static Frame envelope(String name) {
        byte[] header = name.getBytes(StandardCharsets.UTF_8);
        return new Frame.Envelope(header, header);
    }

    private static List<OutboxItem> items(long first, long last) {
        List<OutboxItem> items = new ArrayList<>();
        LongStream.rangeClosed(first, last).forEach(seq -> items.add(item(seq, "XBB")));
        return items;
    }

    private static OutboxItem item(long seq, String link) {
        return new OutboxItem(seq, link, "XAA", new UUID(0, seq), envelope("item " + seq), 0);
    }
}
