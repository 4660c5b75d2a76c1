package org.valise.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Gate;
import org.valise.exchange.Refusal;
import org.valise.exchange.StageObserver;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.receive.MustWait;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.refuse.Refuse;
import org.valise.routes.broker.EmbeddedBroker;
import org.valise.routes.broker.FrameReceiver;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.TestBroker;
import org.valise.routes.broker.Urgency;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.TokenFailure;

/** What becomes of a frame when something goes wrong while it is looked at: the line fails as the test says. */
class InboundPumpTest {
    private static final int MORE_THAN_ATTEMPTS = 7;
    private static final String BAD = "bad letter";
    private static final String QUEUE = LinkQueues.in("B");

    @TempDir
    Path folder;

    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> settled = new ConcurrentLinkedQueue<>();
    private EmbeddedBroker broker;
    private FrameSender sender;
    private Lines lines;
    private InboundPump pump;

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder);
        sender = new FrameSender(broker.access());
        lines = new Lines("test", List.of(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().logExhausted(false));
                from("direct:" + InboundRoute.ID).process(InboundPumpTest.this::look);
                from("direct:" + InboundRoute.ANNOUNCEMENT).process(exchange -> settle(exchange, "announcement"));
            }
        }));
        Refuse refuse = new Refuse(
                new EvidenceWriter(
                        "A",
                        () -> {
                            throw notAsked();
                        },
                        CryptoProviders.choose(),
                        Clock.systemUTC()),
                () -> {
                    throw notAsked();
                },
                Clock.systemUTC());
        pump = new InboundPump(
                "test",
                lines,
                new FrameReceiver(broker.access(), List.of(QUEUE)),
                new Conclusion(nothingToRecord(), refuse, () -> {}, announced -> {}, StageObserver.NONE),
                new NoParts(),
                Gate.OPEN);
    }

    @AfterEach
    void stop() {
        pump.close();
        lines.close();
        sender.close();
        broker.close();
    }

    @Test
    void waitsForATokenThatDoesNotAnswerAndForALinkThatIsTakenAway() {
        Stream.generate(() -> List.of(
                        new TokenFailure(new IllegalStateException("unplugged")),
                        new MustWait("the link is taken away")))
                .limit(MORE_THAN_ATTEMPTS / 2 + 1)
                .forEach(failures::addAll);
        sender.send(QUEUE, "frame".getBytes(StandardCharsets.UTF_8)).join();
        pump.start();

        awaiting().until(() -> settled.contains("frame"));
        assertThat(failures).isEmpty();
        assertThat(settled).containsExactly("frame");
        assertThat(broker.waiting(LinkQueues.DEAD)).isZero();
    }

    @Test
    void laysAsideAFrameOverWhichTheLineBreaksAgainAndAgainAndGoesOnWithTheNext() {
        Stream.generate(() -> new IllegalStateException("broken"))
                .limit(MORE_THAN_ATTEMPTS - 1)
                .forEach(failures::add);
        sender.send(QUEUE, "bad".getBytes(StandardCharsets.UTF_8)).join();
        pump.start();
        awaiting().until(() -> broker.waiting(LinkQueues.DEAD) == 1);

        sender.send(QUEUE, "good".getBytes(StandardCharsets.UTF_8)).join();
        awaiting().until(() -> settled.contains("good"));
        assertThat(settled).containsExactly("good");
    }

    @Test
    void laysAsideTheOneBadFrameOfABundleAndTakesTheOthers() {
        List<String> names = IntStream.range(0, 40)
                .mapToObj(i -> i == 20 ? BAD : "letter " + i)
                .toList();
        CompletableFuture.allOf(names.stream()
                        .map(name -> sender.send(QUEUE, envelope(name)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(broker.waiting(QUEUE)).as("messages of the broker").isLessThan(names.size());
        pump.start();

        awaiting().until(() -> Set.copyOf(settled).size() == names.size() - 1);
        assertThat(Set.copyOf(settled))
                .isEqualTo(names.stream().filter(name -> !name.equals(BAD)).collect(Collectors.toSet()));
        awaiting().until(() -> broker.waiting(LinkQueues.DEAD) == 1);
        awaiting().until(() -> broker.waiting(QUEUE) == 0);
    }

    @Test
    void hearsWhatIsAnnouncedBeforeItTurnsAnythingDown() {
        sender.send(QUEUE, "untimely".getBytes(StandardCharsets.UTF_8)).join();
        pump.start();

        awaiting().until(() -> settled.contains("untimely"));
        assertThat(settled).containsExactly("announcement", "untimely");
    }

    private static Ledger nothingToRecord() {
        return new Ledger() {
            @Override
            public CompletableFuture<Outcome> record(Entry entry) {
                throw notAsked();
            }

            @Override
            public List<Outcome> recordAll(List<Entry> entries) {
                throw notAsked();
            }
        };
    }

    private static AssertionError notAsked() {
        return new AssertionError("there is nothing to record here");
    }

    private static ConditionFactory awaiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private void look(Exchange exchange) {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        Arrival arrival = exchange.getMessage().getBody(Arrival.class);
        String text = FrameCodec.isEnvelope(arrival.frame())
                ? new String(FrameCodec.read(arrival.frame()).header(), StandardCharsets.UTF_8)
                : new String(arrival.frame(), StandardCharsets.UTF_8);
        if (text.equals(BAD)) {
            throw new IllegalStateException("broken");
        }
        if (text.equals("untimely") && !settled.contains("announcement")) {
            announce();
            exchange.getMessage().setBody(new Settlement(arrival, List.of(refused(arrival)), Set.of()));
        } else {
            settle(exchange, text);
        }
    }

    private void settle(Exchange exchange, String name) {
        settled.add(name);
        Arrival arrival = exchange.getMessage().getBody(Arrival.class);
        exchange.getMessage().setBody(new Settlement(arrival, List.of(), Set.of()));
    }

    private void announce() {
        byte[] frame = FrameCodec.write(new Frame.Announcement(new byte[] {1}));
        sender.send(QUEUE, frame, Urgency.ANNOUNCEMENT).join();
        awaiting().until(() -> broker.waiting("news.B") == 1);
    }

    private static byte[] envelope(String name) {
        return FrameCodec.write(new Frame.Envelope(name.getBytes(StandardCharsets.UTF_8), new byte[] {1}));
    }

    private static Entry refused(Arrival arrival) {
        Refusal early = Refusal.of(Code.NOT_AGREED, "not yet");
        return new Entry.Quarantined(
                arrival.peer(), Optional.empty(), arrival.frame(), early, Optional.empty(), Instant.EPOCH);
    }
}
