package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.core.client.impl.ClientMessageImpl;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox(10);

    @Test
    void givesLinksTheirTurns() throws Exception {
        for (String link : List.of("A", "A", "A", "B", "C")) {
            mailbox.put(arrival(link, 1));
        }
        assertThat(mailbox.take(9, Duration.ZERO)).extracting(Arrival::link).containsExactly("A", "B", "C", "A", "A");
    }

    @Test
    void waitsForRoomAndTakesWhatIsLargerThanItselfAlone() throws Exception {
        mailbox.put(arrival("A", 50));
        Thread putting = new Thread(() -> putQuietly(arrival("B", 1)));
        putting.start();
        await().until(() -> putting.getState() == Thread.State.WAITING);

        assertThat(mailbox.take(1, Duration.ZERO)).extracting(Arrival::link).containsExactly("A");
        assertThat(mailbox.take(1, Duration.ofSeconds(5)))
                .extracting(Arrival::link)
                .containsExactly("B");
        putting.join();
    }

    @Test
    void forgetsEverythingAndMakesNobodyWaitOnceShut() throws Exception {
        mailbox.put(arrival("A", 10));
        Thread putting = new Thread(() -> putQuietly(arrival("B", 10)));
        putting.start();
        await().until(() -> putting.getState() == Thread.State.WAITING);

        mailbox.shut();
        putting.join();

        assertThat(mailbox.take(9, Duration.ofDays(1))).isEmpty();
    }

    private void putQuietly(Arrival arrival) {
        try {
            mailbox.put(arrival);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Arrival arrival(String link, int size) {
        return new Arrival(link, new byte[size], new ClientMessageImpl());
    }
}
