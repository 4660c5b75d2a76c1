package org.valise.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The demonstration's count sees what is missing and what is there twice. */
class CountTest {
    private final Sent one = new Sent(UUID.randomUUID(), "XAA", "XBB");
    private final Sent two = new Sent(UUID.randomUUID(), "XBB", "XDD");
    private final Set<UUID> both = Set.of(one.id(), two.id());

    @Test
    void allIsWell() {
        Count count =
                Count.of(List.of(one, two), both, both, Map.of("XBB", List.of(one.id()), "XDD", List.of(two.id())));

        assertThat(count).isEqualTo(new Count(2, 2, 2, List.of(), List.of()));
        assertThat(count.isComplete()).isTrue();
    }

    @Test
    void whatTheAddresseeDoesNotHoldIsLost() {
        Count count =
                Count.of(List.of(one, two), both, both, Map.of("XBB", List.of(one.id(), two.id()), "XDD", List.of()));

        assertThat(count).isEqualTo(new Count(2, 1, 2, List.of(two), List.of()));
        assertThat(count.isComplete()).isFalse();
    }

    @Test
    void whatTheSenderDoesNotHoldIsLost() {
        Count count = Count.of(List.of(one), Set.of(), Set.of(one.id()), Map.of("XBB", List.of(one.id())));

        assertThat(count.lost()).containsExactly(one);
        assertThat(count.isComplete()).isFalse();
    }

    @Test
    void whatIsThereMoreThanOnceIsTwice() {
        Count count = Count.of(List.of(one), both, both, Map.of("XBB", List.of(one.id(), one.id())));

        assertThat(count).isEqualTo(new Count(1, 1, 1, List.of(), List.of(one)));
        assertThat(count.isComplete()).isFalse();
    }

    @Test
    void aReceiptIsMissed() {
        Count count = Count.of(List.of(one), both, Set.of(), Map.of("XBB", List.of(one.id())));

        assertThat(count.receipts()).isZero();
        assertThat(count.isComplete()).isFalse();
    }

    @Test
    void nothingAtAllIsNotComplete() {
        assertThat(Count.of(List.of(), Set.of(), Set.of(), Map.of()).isComplete())
                .isFalse();
    }
}
