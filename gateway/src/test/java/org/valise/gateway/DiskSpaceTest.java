package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Gate;

class DiskSpaceTest {
    private static final long LIMIT = 1_000;

    private final AtomicLong free = new AtomicLong(LIMIT);
    private final Gate disk = new DiskSpace(free::get, LIMIT);

    @Test
    void isOpenDownToItsLimitAndClosedBelow() {
        assertThat(disk.closed()).isEmpty();

        free.set(LIMIT - 1);

        assertThat(disk.closed().orElseThrow().code()).isEqualTo(Code.DISK_LOW);
    }

    @Test
    void opensOnlyWhenATenthMoreThanItsLimitIsFree() {
        free.set(0);
        assertThat(disk.closed()).isPresent();

        free.set(LIMIT + LIMIT / 10 - 1);
        assertThat(disk.closed()).isPresent();
        free.set(LIMIT + LIMIT / 10);
        assertThat(disk.closed()).isEmpty();
        free.set(LIMIT);
        assertThat(disk.closed()).isEmpty();
    }

    @Test
    void isClosedWhenEitherOfTwoGatesIs() {
        Ending ending = new Ending();
        Gate both = ending.and(disk);
        assertThat(both.closed()).isEmpty();

        ending.begin();

        assertThat(both.closed().orElseThrow().code()).isEqualTo(Code.NODE_ENDING);
    }
}
