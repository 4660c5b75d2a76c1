package org.valise.exchange.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

class AwaitedTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Instant NOW = TestMember.NOW;
    private static final Instant LATE = NOW.plus(Awaited.PATIENCE).plusSeconds(1);

    private final Federation directory = new TestDirectory()
            .members("XAA", "XBB", "XCC")
            .group("XGA", "", "XAA", "XBB")
            .group("XGB", "", "XAA", "XCC")
            .seenFrom("XBB");

    @Test
    void waitsForWhatCameToUs() {
        assertThat(awaited(LATE, members("XCC", "XBB"))).containsExactly(new Awaited(ID, NOW.plus(Awaited.PATIENCE)));
    }

    @Test
    void waitsForWhatCameToAGroupOfOurs() {
        assertThat(awaited(LATE, new Addressees.Group("XGA"))).hasSize(1);
    }

    @Test
    void doesNotWaitForWhatWentToOthers() {
        assertThat(awaited(LATE, members("XCC"))).isEmpty();
        assertThat(awaited(LATE, new Addressees.Group("XGB"))).isEmpty();
        assertThat(awaited(LATE, new Addressees.Group("XGG"))).isEmpty();
    }

    @Test
    void waitsNoLongerThanUntilItExpires() {
        Instant soon = NOW.plusSeconds(60);

        assertThat(awaited(soon, members("XBB"))).containsExactly(new Awaited(ID, soon));
    }

    @Test
    void whatIsFirstWaitsForNothing() {
        assertThat(Awaited.of(Order.FIRST, directory, NOW)).isEmpty();
    }

    private static Addressees members(String... codes) {
        return new Addressees.Members(List.of(codes));
    }

    private List<Awaited> awaited(Instant expires, Addressees to) {
        return Awaited.of(Order.after(List.of(new Predecessor(ID, expires, to))), directory, NOW);
    }
}
