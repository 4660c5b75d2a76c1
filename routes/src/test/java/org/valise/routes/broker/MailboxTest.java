package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.apache.activemq.artemis.core.client.impl.ClientMessageImpl;
import org.junit.jupiter.api.Test;
import org.valise.exchange.receive.Admission;

class MailboxTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Map<String, Instant> deferred = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(this::admit, AT_NOON);

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
    void handsOutNoMoreBytesThanAsked() throws Exception {
        mailbox.put(arrival("A", 60, 4));
        mailbox.put(arrival("B", 60, 4));
        mailbox.put(arrival("C", 60, 4));
        assertThat(mailbox.take(9, 100, Duration.ZERO)).hasSize(2);
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
        Mailbox now = new Mailbox(this::admit, Clock.systemUTC());
        deferred.put("A", Instant.now().plusMillis(200));
        now.put(arrival("A", 1, 4));
        now.put(arrival("A", 2, 4));
        assertThat(now.take(9, 100, Duration.ZERO)).isEmpty();
        deferred.clear();

        assertThat(now.take(9, 100, Duration.ofSeconds(10)))
                .extracting(arrival -> arrival.frame().length)
                .containsExactly(1, 2);
    }

    @Test
    void letsAnAnnouncementPassWhileItsLinkRests() throws Exception {
        deferred.put("A", NOON.plusSeconds(60));
        put("A");
        assertThat(take(9)).isEmpty();
        deferred.clear();
        mailbox.put(arrival("A", 7, 9));

        assertThat(mailbox.take(9, 100, Duration.ZERO)).singleElement().matches(Arrival::isUrgent);
    }

    @Test
    void forgetsEverythingAndMakesNobodyWaitOnceShut() throws Exception {
        put("A");
        mailbox.shut();
        put("A");
        assertThat(mailbox.take(9, 100, Duration.ofDays(1))).isEmpty();
    }

    private Admission.Verdict admit(String peer, byte[] frame) {
        asked.add(peer);
        Instant until = deferred.get(peer);
        return until == null ? new Admission.Admit() : new Admission.Defer(until);
    }

    private void put(String... links) {
        for (String link : links) {
            mailbox.put(arrival(link, 1, 4));
        }
    }

    private List<String> take(int max) throws InterruptedException {
        return mailbox.take(max, 100, Duration.ZERO).stream().map(Arrival::link).toList();
    }

    private static Arrival arrival(String link, int size, int priority) {
        ClientMessageImpl message = new ClientMessageImpl();
        message.setPriority((byte) priority);
        return new Arrival(link, new byte[size], message, NOBODY);
    }

    /** Nothing here gives credits back. */
    private static final ClientConsumerInternal NOBODY = (ClientConsumerInternal) Proxy.newProxyInstance(
            MailboxTest.class.getClassLoader(),
            new Class<?>[] {ClientConsumerInternal.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });
}
