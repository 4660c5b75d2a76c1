package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Refusal;
import org.valise.exchange.receive.Limit.Excess;

class QuotasTest {
    private static final long MUCH = 1L << 40;
    private static final int ENVELOPE = 1;
    private static final int EVIDENCE = 2;
    private static final int PART = 3;
    private static final int ANNOUNCEMENT = 4;

    private final HandClock clock = new HandClock();
    private final Quotas quotas = new Quotas(new Origins(Optional::empty), clock);

    @Test
    void doesNotLimitAMemberWithoutALimit() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(admit("XAA", frame(ENVELOPE, 100))).isEqualTo(new Admission.Admit());
        }
        assertThat(quotas.use()).isEmpty();
    }

    @Test
    void admitsNoMoreThanTheLimitWithinAnyHour() {
        quotas.limits(Map.of("XAA", new Limit(100, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(100);
        clock.forward(Duration.ofMinutes(59));
        assertThat(admitted("XAA", ENVELOPE)).isZero();

        clock.forward(Duration.ofMinutes(2));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(100);
        clock.forward(Duration.ofDays(30));
        assertThat(admitted("XAA", ENVELOPE)).as("nothing is saved up").isEqualTo(100);
    }

    @Test
    void givesRoomAgainAsItWasUsed() {
        quotas.limits(Map.of("XAA", new Limit(60, MUCH, Excess.DEFER)));
        for (int minute = 0; minute < 60; minute++) {
            assertThat(admit("XAA", frame(ENVELOPE, 1))).isEqualTo(new Admission.Admit());
            clock.forward(Duration.ofMinutes(1));
        }
        for (int minute = 0; minute < 60; minute++) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(admitted("XAA", ENVELOPE)).isEqualTo(1);
        }
    }

    @Test
    void saysWhenTheNextOneIsAdmittedAndKeepsItsWord() {
        quotas.limits(Map.of("XAA", new Limit(60, MUCH, Excess.DEFER)));
        admitted("XAA", ENVELOPE);

        Admission.Defer later = (Admission.Defer) admit("XAA", frame(ENVELOPE, 1));
        assertThat(later.until())
                .isBetween(clock.instant().plusSeconds(3_600), clock.instant().plusSeconds(3_660));
        clock.set(later.until().minusMillis(1));
        assertThat(admit("XAA", frame(ENVELOPE, 1))).isEqualTo(later);
        clock.set(later.until());

        assertThat(admit("XAA", frame(ENVELOPE, 1))).isEqualTo(new Admission.Admit());
    }

    @Test
    void countsTheBytesOfMessagesAndPartsAndTakesTheFrameThatPassesTheLimit() {
        quotas.limits(Map.of("XAA", new Limit(1_000_000, 4 << 20, Excess.DEFER)));
        assertThat(admit("XAA", frame(PART, 3 << 20))).isEqualTo(new Admission.Admit());
        assertThat(admit("XAA", frame(ENVELOPE, 2 << 20))).isEqualTo(new Admission.Admit());
        assertThat(admit("XAA", frame(ENVELOPE, 10))).isInstanceOf(Admission.Defer.class);
        assertThat(admit("XAA", frame(PART, 10))).isInstanceOf(Admission.Defer.class);
        assertThat(quotas.use()).singleElement().matches(use -> use.messages() == 1 && use.bytes() == 5 << 20);
    }

    @Test
    void partsAreNoMessages() {
        quotas.limits(Map.of("XAA", new Limit(1, MUCH, Excess.DEFER)));
        admitted("XAA", ENVELOPE);
        assertThat(admit("XAA", frame(PART, 1))).isEqualTo(new Admission.Admit());
    }

    @Test
    void evidenceDoesNotWaitForMessagesButMayNotBeMoreThanTheirBytes() {
        quotas.limits(Map.of("XAA", new Limit(1, 1 << 20, Excess.DEFER)));
        admit("XAA", frame(ENVELOPE, 2 << 20));
        assertThat(admit("XAA", frame(ENVELOPE, 1))).isInstanceOf(Admission.Defer.class);

        assertThat(admit("XAA", frame(EVIDENCE, 1 << 20))).isEqualTo(new Admission.Admit());
        assertThat(admit("XAA", frame(EVIDENCE, 1))).isInstanceOf(Admission.Defer.class);
    }

    @Test
    void onePeersUseIsNoOthers() {
        Limit limit = new Limit(50, MUCH, Excess.DEFER);
        quotas.limits(Map.of("XAA", limit, "XBB", limit));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(50);
        assertThat(admitted("XBB", ENVELOPE)).isEqualTo(50);
    }

    @Test
    void announcementsPassWhileMessagesWaitButHaveALimitOfTheirOwn() {
        quotas.limits(Map.of("XAA", new Limit(1, 1, Excess.DEFER)));
        admitted("XAA", ENVELOPE);
        assertThat(admitted("XAA", ANNOUNCEMENT)).isEqualTo(Quotas.ANNOUNCEMENTS);
        assertThat(admitted("XBB", ANNOUNCEMENT)).isEqualTo(Quotas.ANNOUNCEMENTS);
    }

    @Test
    void refusesEnvelopesOnlyWhereTheLimitSaysSoAndMakesPartsWait() {
        quotas.limits(Map.of("XAA", new Limit(5, 1_000, Excess.REFUSE)));
        for (int i = 0; i < 5; i++) {
            assertThat(admit("XAA", frame(ENVELOPE, 10))).isEqualTo(new Admission.Admit());
            quotas.require("XAA", "XAA", frame(ENVELOPE, 10));
        }
        assertThat(admit("XAA", frame(ENVELOPE, 10))).isEqualTo(new Admission.Admit());
        assertThatThrownBy(() -> quotas.require("XAA", "XAA", frame(ENVELOPE, 10)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("QUOTA_EXCEEDED"))
                .hasMessageContaining("5 messages");
        assertThat(quotas.use()).singleElement().matches(use -> use.refused() == 1 && use.messages() == 5);

        assertThat(admit("XAA", frame(PART, 1_000))).isEqualTo(new Admission.Admit());
        assertThat(admit("XAA", frame(PART, 10))).isInstanceOf(Admission.Defer.class);
        assertThatCode(() -> quotas.require("XAA", "XAA", frame(PART, 10))).doesNotThrowAnyException();
    }

    @Test
    void saysSinceWhenAMemberWaitsThoughItIsLetInForAMoment() {
        quotas.limits(Map.of("XAA", new Limit(1, MUCH, Excess.DEFER)));
        admitted("XAA", ENVELOPE);
        Instant first = clock.instant();
        Use.Deferral deferral = quotas.use().get(0).deferral().orElseThrow();
        assertThat(deferral.since()).isEqualTo(first);
        clock.set(deferral.until());
        assertThat(quotas.use().get(0).deferral()).isEmpty();

        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(1);
        assertThat(quotas.use().get(0).deferral().orElseThrow().since()).isEqualTo(first);

        clock.forward(Duration.ofHours(3));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(1);
        assertThat(quotas.use().get(0).deferral().orElseThrow().since()).isEqualTo(clock.instant());
    }

    @Test
    void saysNoMoreThatAMemberWaitsWhenMoreIsAllowedAndTaken() {
        quotas.limits(Map.of("XAA", new Limit(1, MUCH, Excess.DEFER)));
        admitted("XAA", ENVELOPE);
        quotas.limits(Map.of("XAA", new Limit(5, MUCH, Excess.DEFER)));

        admit("XAA", frame(PART, 1));
        assertThat(quotas.use().get(0).deferral()).as("an envelope waits").isPresent();
        admit("XAA", frame(ENVELOPE, 1));
        assertThat(quotas.use().get(0).deferral()).isEmpty();

        Instant first = clock.instant();
        admitted("XAA", ENVELOPE);
        assertThat(quotas.use().get(0).deferral().orElseThrow().since()).isEqualTo(first);
    }

    @Test
    void keepsWhatWasUsedWhenTheLimitChanges() {
        quotas.limits(Map.of("XAA", new Limit(100, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(100);
        quotas.limits(Map.of("XAA", new Limit(150, MUCH, Excess.DEFER)));
        assertThat(admitted("XAA", ENVELOPE)).isEqualTo(50);
        quotas.limits(Map.of());
        assertThat(admit("XAA", frame(ENVELOPE, 1))).isEqualTo(new Admission.Admit());
        assertThat(quotas.use()).isEmpty();
    }

    @Test
    void goesOnAfterARestartWithWhatWasKept() {
        Limit limit = new Limit(100, MUCH, Excess.DEFER);
        quotas.limits(Map.of("XAA", limit));
        admit("XAA", frame(PART, 500));
        clock.forward(Duration.ofMinutes(10));
        admitted("XAA", ENVELOPE);
        List<Spent> kept = quotas.unsaved();
        assertThat(kept).hasSize(2);
        assertThat(quotas.unsaved()).isEmpty();
        quotas.notSaved(kept);
        assertThat(quotas.unsaved()).isEqualTo(kept);

        Quotas again = new Quotas(new Origins(Optional::empty), clock);
        again.limits(Map.of("XAA", limit));
        again.restore(kept);

        assertThat(again.use())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("deferral")
                .isEqualTo(quotas.use());
        assertThat(again.admit("XAA", frame(ENVELOPE, 1), Set.of())).isInstanceOf(Admission.Defer.class);
        assertThat(again.unsaved()).isEmpty();
    }

    @Test
    void countsRightlyFromManyThreads() throws Exception {
        quotas.limits(Map.of("XAA", new Limit(1_000, MUCH, Excess.DEFER)));
        AtomicInteger admitted = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> admitted.addAndGet(admitted("XAA", ENVELOPE)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(admitted).hasValue(1_000);
    }

    private Admission.Verdict admit(String peer, byte[] frame) {
        return quotas.admit(peer, frame, Set.of());
    }

    private int admitted(String peer, int kind) {
        int count = 0;
        while (admit(peer, frame(kind, 1)) instanceof Admission.Admit) {
            count++;
        }
        return count;
    }

    private static byte[] frame(int kind, int size) {
        byte[] frame = new byte[Math.max(7, size)];
        frame[4] = (byte) kind;
        return frame;
    }
}
