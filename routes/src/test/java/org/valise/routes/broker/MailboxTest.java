package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.apache.activemq.artemis.core.client.impl.ClientMessageImpl;
import org.junit.jupiter.api.Test;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Admission;

class MailboxTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Map<String, Instant> deferred = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> apart = new HashSet<>();
    private final Aside aside = new Aside();
    private final Mailbox mailbox = mailbox(AT_NOON);

    @Test
    void givesLinksTheirTurns() throws Exception {
        put("A", "A", "A", "B", "C");
        assertThat(take(9)).containsExactly("A", "B", "C", "A", "A");
    }

    @Test
    void giveEachLinkAnEqualShareOfEveryBatch() throws Exception {
        for (int i = 0; i < 100; i++) {
            put("A");
        }
        put("B", "B", "B");
        assertThat(take(6)).containsExactly("A", "B", "A", "B", "A", "B");
    }

    @Test
    void doesNotTakeForAnAnnouncementWhatIsOnlyAsUrgent() throws Exception {
        mailbox.put(arrival("news.A", 60, 9));
        assertThat(mailbox.takeAnnouncement("news.A", System.nanoTime() + 60_000_000_000L))
                .isEmpty();
        assertThat(mailbox.take(9, 100, Duration.ZERO).arrivals()).hasSize(1);
    }

    @Test
    void handsOutNoMoreBytesThanAsked() throws Exception {
        mailbox.put(arrival("in.A", 60, 4));
        mailbox.put(arrival("in.B", 60, 4));
        mailbox.put(arrival("in.C", 60, 4));
        assertThat(mailbox.take(9, 100, Duration.ZERO).arrivals()).hasSize(2);
    }

    @Test
    void letsADeferredLinkRestAndTheOthersGoOnWithoutAskingAgain() throws Exception {
        deferred.put("A", NOON.plusSeconds(60));
        put("A", "A", "B", "B");

        assertThat(take(9)).containsExactly("B", "B");
        put("B");
        assertThat(take(9)).containsExactly("B");
        assertThat(asked).containsOnlyOnce("A");
    }

    @Test
    void takesUpALinkInOrderWhenItsRestIsOver() throws Exception {
        Mailbox now = mailbox(Clock.systemUTC());
        deferred.put("A", Instant.now().plusMillis(200));
        now.put(arrival("in.A", 1, 4));
        now.put(arrival("in.A", 2, 4));
        assertThat(now.take(9, 100, Duration.ZERO).isEmpty()).isTrue();
        deferred.clear();

        assertThat(now.take(9, 100, Duration.ofSeconds(10)).arrivals())
                .extracting(arrival -> arrival.frame().length)
                .containsExactly(1, 2);
    }

    @Test
    void letsAnAnnouncementPassWhileItsLinkRests() throws Exception {
        deferred.put("A", NOON.plusSeconds(60));
        put("A");
        assertThat(take(9)).isEmpty();
        deferred.clear();
        mailbox.put(arrival("news.A", 7, 9));
        mailbox.put(arrival("evidence.A", 7, 6));

        assertThat(mailbox.take(9, 100, Duration.ZERO).arrivals())
                .extracting(Arrival::urgency)
                .containsExactly(Urgency.ANNOUNCEMENT, Urgency.EVIDENCE);
    }

    @Test
    void letsAnAnnouncementPassThatABrokerWithoutDetoursHasPutAmongTheMessages() throws Exception {
        deferred.put("A", NOON.plusSeconds(60));
        put("A");
        assertThat(take(9)).isEmpty();
        deferred.clear();
        mailbox.put(arrival("in.A", 7, 9));

        assertThat(take(9)).containsExactly("A");
    }

    @Test
    void setsAsideOneMembersFramesInOrderAndHandsOutTheOthersOfTheLink() throws Exception {
        apart.add("A");
        mailbox.put(arrival("in.A", 1, 4));
        mailbox.put(arrival("in.A", 2, 4));
        mailbox.put(arrival("in.B", 3, 4));

        Mailbox.Fetched fetched = mailbox.take(9, 100, Duration.ZERO);

        assertThat(fetched.arrivals()).extracting(Arrival::link).containsExactly("B");
        assertThat(fetched.toSetAside().keySet())
                .extracting(arrival -> arrival.frame().length)
                .containsExactly(1, 2);
        assertThat(fetched.toSetAside()).containsValue("O");
        assertThat(aside.of("A")).containsExactly("O");
    }

    @Test
    void handsOutWhatWasSetAsideAndForgetsItWhenItIsAllThere() throws Exception {
        aside.found("A", "O", 2);
        mailbox.put(arrival("late.A.O", 1, 4));
        mailbox.put(arrival("late.A.O", 2, 4));

        assertThat(mailbox.take(1, 100, Duration.ZERO).arrivals()).hasSize(1);
        assertThat(aside.of("A")).containsExactly("O");
        assertThat(mailbox.take(1, 100, Duration.ZERO).arrivals()).hasSize(1);
        assertThat(aside.of("A")).isEmpty();
    }

    @Test
    void letsWhatWasSetAsideRestWithoutHoldingUpItsLink() throws Exception {
        deferred.put("O", NOON.plusSeconds(60));
        mailbox.put(arrival("late.A.O", 1, 4));
        put("A");

        assertThat(take(9)).containsExactly("A");
    }

    @Test
    void fetchesTogetherWhatCameInOneMessage() throws Exception {
        mailbox.put(arrivals("in.A", 4, envelope(1), envelope(2), envelope(3)));
        put("B", "A");

        assertThat(take(2)).containsExactly("A", "A", "A");
        assertThat(take(9)).containsExactly("B", "A");
    }

    @Test
    void aBundleOfWhichNothingMayBeTakenYetRestsAsItIs() throws Exception {
        deferred.put("A", NOON.plusSeconds(60));
        mailbox.put(arrivals("in.A", 4, envelope(1), envelope(2)));

        assertThat(mailbox.take(9, 100, Duration.ZERO).isEmpty()).isTrue();
        assertThat(aside.of("A")).isEmpty();
    }

    private static byte[] envelope(int size) {
        return FrameCodec.write(new Frame.Envelope(new byte[size], new byte[size]));
    }

    @Test
    void forgetsEverythingAndMakesNobodyWaitOnceShut() throws Exception {
        put("A");
        mailbox.shut();
        put("A");
        assertThat(mailbox.take(9, 100, Duration.ofDays(1)).isEmpty()).isTrue();
    }

    private Mailbox mailbox(Clock clock) {
        return new Mailbox(new Asked(), aside, clock);
    }

    private final class Asked implements Admission {
        @Override
        public Verdict admit(String peer, byte[] frame, Set<String> members) {
            asked.add(peer);
            return apart.contains(peer) ? new SetAside("O") : verdict(peer);
        }

        @Override
        public Verdict readmit(String peer, String origin, byte[] frame) {
            return verdict(origin);
        }

        private Verdict verdict(String member) {
            Instant until = deferred.get(member);
            return until == null ? new Admit() : new Defer(until);
        }
    }

    private void put(String... links) {
        for (String link : links) {
            mailbox.put(arrival("in." + link, 1, 4));
        }
    }

    private List<String> take(int max) throws InterruptedException {
        return mailbox.take(max, 100, Duration.ZERO).arrivals().stream()
                .map(Arrival::link)
                .toList();
    }

    private static List<Arrival> arrival(String queue, int size, int priority) {
        return arrivals(queue, priority, new byte[size]);
    }

    private static List<Arrival> arrivals(String queue, int priority, byte[]... frames) {
        ClientMessageImpl message = new ClientMessageImpl((byte) 0, true, 0, 0, (byte) priority, 1_024);
        message.getBodyBuffer().writeBytes(Bundle.write(List.of(frames)));
        return Arrival.of(queue, message, NOBODY);
    }

    /** Nothing here gives credits back. */
    private static final ClientConsumerInternal NOBODY = (ClientConsumerInternal) Proxy.newProxyInstance(
            MailboxTest.class.getClassLoader(),
            new Class<?>[] {ClientConsumerInternal.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });
}
