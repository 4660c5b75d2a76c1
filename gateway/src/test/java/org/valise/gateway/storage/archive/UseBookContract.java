package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.exchange.receive.Spent;
import org.valise.exchange.receive.UseBook;

/** What every keeper of the use of quotas does. */
abstract class UseBookContract {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    abstract UseBook book();

    @Test
    void addsUpWhatIsOfOneWayAndMinute() {
        book().add(List.of(spent("XAA", "XAA", 0, 1), spent("XRO", "XAA", 0, 2)));
        book().add(List.of(spent("XAA", "XAA", 59, 4), spent("XAA", "XAA", 60, 8)));

        assertThat(book().since(NOON))
                .containsExactly(spent("XAA", "XAA", 0, 5), spent("XRO", "XAA", 0, 2), spent("XAA", "XAA", 60, 8));
    }

    @Test
    void givesWhatBeganThenOrLater() {
        book().add(List.of(spent("XAA", "XAA", 0, 1), spent("XAA", "XAA", 60, 2), spent("XAA", "XAA", 120, 3)));

        assertThat(book().since(NOON.plusSeconds(60)))
                .containsExactly(spent("XAA", "XAA", 60, 2), spent("XAA", "XAA", 120, 3));
        assertThat(book().since(NOON.plusSeconds(121))).isEmpty();
    }

    static Spent spent(String peer, String member, long seconds, long count) {
        return new Spent(peer, member, NOON.plusSeconds(seconds), count, 10 * count, 100 * count);
    }
}
