package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Refusal;
import org.valise.exchange.receive.Limit.Excess;

class QuotasTest {
    private static final long MUCH = 1L << 40;

    private final HandClock clock = new HandClock();
    private final Quotas quotas = new Quotas(clock);

    @Test
    void doesNotLimitAMemberWithoutALimit() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(quotas.admit("XAA", frame(1, 100))).isEqualTo(new Admission.Admit());
        }
    }

    @Test
    void givesABurstOfATenthAndThenWhatTheHourBrings() {
        quotas.limits(Map.of("XAA", new Limit(3_600, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", 1)).isEqualTo(360);

        clock.forward(Duration.ofSeconds(10));
        assertThat(admitted("XAA", 1)).isEqualTo(10);
    }

    @Test
    void givesAtLeastFiftyAtOnceAndNeverMoreThanTheBurst() {
        quotas.limits(Map.of("XAA", new Limit(10, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", 1)).isEqualTo(50);

        clock.forward(Duration.ofDays(30));
        assertThat(admitted("XAA", 1)).isEqualTo(50);
    }

    @Test
    void saysWhenTheNextOneIsAdmittedAndKeepsItsWord() {
        quotas.limits(Map.of("XAA", new Limit(60, MUCH, Excess.DEFER)));
        admitted("XAA", 1);

        Admission.Defer later = (Admission.Defer) quotas.admit("XAA", frame(1, 1));
        assertThat(later.until())
                .isBetween(clock.instant().plusSeconds(59), clock.instant().plusSeconds(61));
        clock.set(later.until());

        assertThat(quotas.admit("XAA", frame(1, 1))).isEqualTo(new Admission.Admit());
        assertThat(quotas.admit("XAA", frame(1, 1))).isInstanceOf(Admission.Defer.class);
    }

    @Test
    void countsTheBytesOfEveryFrameAndLetsALargeOneBeOwed() {
        quotas.limits(Map.of("XAA", new Limit(1_000_000, 36L << 20, Excess.DEFER)));
        assertThat(quotas.admit("XAA", frame(3, 3 << 20))).isEqualTo(new Admission.Admit());
        assertThat(quotas.admit("XAA", frame(2, 2 << 20))).isEqualTo(new Admission.Admit());
        // 4 MiB at once, 5 taken: 1 MiB and a byte are earned in a little more than 100 seconds.
        Admission.Defer later = (Admission.Defer) quotas.admit("XAA", frame(1, 10));
        assertThat(later.until())
                .isBetween(clock.instant().plusSeconds(99), clock.instant().plusSeconds(102));
    }

    @Test
    void partsAndEvidenceAreNoMessages() {
        quotas.limits(Map.of("XAA", new Limit(1, MUCH, Excess.DEFER)));
        admitted("XAA", 1);
        assertThat(quotas.admit("XAA", frame(2, 1))).isEqualTo(new Admission.Admit());
        assertThat(quotas.admit("XAA", frame(3, 1))).isEqualTo(new Admission.Admit());
    }

    @Test
    void onePeersUseIsNoOthers() {
        Limit limit = new Limit(1, MUCH, Excess.DEFER);
        quotas.limits(Map.of("XAA", limit, "XBB", limit));
        assertThat(admitted("XAA", 1)).isEqualTo(50);
        assertThat(admitted("XBB", 1)).isEqualTo(50);
    }

    @Test
    void announcementsPassWhileMessagesWaitButHaveALimitOfTheirOwn() {
        quotas.limits(Map.of("XAA", new Limit(1, 1, Excess.DEFER)));
        admitted("XAA", 1);
        assertThat(admitted("XAA", 4)).isEqualTo(50);
        clock.forward(Duration.ofHours(1));
        assertThat(admitted("XAA", 4)).isEqualTo(50);
    }

    @Test
    void refusesEnvelopesOnlyWhereTheLimitSaysSoAndPartsNever() {
        quotas.limits(Map.of("XAA", new Limit(1, 1, Excess.REFUSE)));
        for (int i = 0; i < 50; i++) {
            assertThat(quotas.admit("XAA", frame(1, 1))).isEqualTo(new Admission.Admit());
            quotas.require("XAA", "XAA", frame(1, 1));
        }
        assertThatThrownBy(() -> quotas.require("XAA", "XAA", frame(1, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("QUOTA_EXCEEDED"));
        quotas.require("XAA", "XAA", frame(3, 1));
        assertThat(quotas.admit("XAA", frame(3, 5 << 20))).isEqualTo(new Admission.Admit());
        assertThat(quotas.admit("XAA", frame(3, 1))).isInstanceOf(Admission.Defer.class);
        assertThat(quotas.use().get("XAA")).matches(use -> use.refused() == 1 && use.messagesLeft() == 0);
    }

    @Test
    void whatWasRelayedCountsAtItsOriginTooAndIsNeverMadeToWaitForIt() {
        quotas.limits(Map.of("XRO", new Limit(1_000_000, MUCH, Excess.DEFER), "XAA", new Limit(1, MUCH, Excess.DEFER)));
        for (int i = 0; i < 50; i++) {
            quotas.require("XRO", "XAA", frame(1, 1));
        }
        assertThatThrownBy(() -> quotas.require("XRO", "XAA", frame(1, 1))).isInstanceOf(Refusal.class);
        assertThatCode(() -> quotas.require("XRO", "XBB", frame(1, 1))).doesNotThrowAnyException();
    }

    @Test
    void keepsWhatWasUsedWhenTheLimitChanges() {
        quotas.limits(Map.of("XAA", new Limit(1_000, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", 1)).isEqualTo(100);
        quotas.limits(Map.of("XAA", new Limit(2_000, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", 1)).isEqualTo(100);
        quotas.limits(Map.of());
        assertThat(quotas.admit("XAA", frame(1, 1))).isEqualTo(new Admission.Admit());
        assertThat(quotas.use()).isEmpty();
    }

    @Test
    void countsRightlyFromManyThreads() throws Exception {
        quotas.limits(Map.of("XAA", new Limit(10_000, MUCH, Excess.DEFER)));
        AtomicInteger admitted = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> admitted.addAndGet(admitted("XAA", 1)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(admitted).hasValue(1_000);
    }

    private int admitted(String peer, int kind) {
        int count = 0;
        while (quotas.admit(peer, frame(kind, 1)) instanceof Admission.Admit) {
            count++;
        }
        return count;
    }

    private static byte[] frame(int kind, int size) {
        byte[] frame = new byte[Math.max(7, size)];
        frame[4] = (byte) kind;
        return frame;
    }

    private static final class HandClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
