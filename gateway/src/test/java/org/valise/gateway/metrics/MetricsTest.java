package org.valise.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.valise.exchange.Code;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;

/** Figures come in time, whatever does not answer, and nobody else can make more of them. */
class MetricsTest {
    @Test
    @Timeout(10)
    void doesNotWaitForASourceThatDoesNotAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        Source silent = new Source("silent", () -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        Source broken = new Source("broken", () -> {
            throw new IllegalStateException("away");
        });
        try (Metrics metrics =
                new Metrics(List.of(silent, broken, new Source("good", () -> List.of(Gauge.DISK_FREE.of(7)))))) {
            assertThat(metrics.scrape())
                    .contains("valise_disk_free_bytes 7.0")
                    .contains("valise_sample_failed{source=\"silent\"} 1.0")
                    .contains("valise_sample_failed{source=\"broken\"} 1.0")
                    .contains("valise_sample_failed{source=\"good\"} 0.0");
        }
    }

    @Test
    void countsCodesThatAPeerInventsUnderOneName() {
        try (Metrics metrics = new Metrics(List.of())) {
            StageObserver inbound = metrics.line(Line.INBOUND);
            for (int i = 0; i < 100; i++) {
                inbound.refusedElsewhere("INVENTED_" + i, UUID.randomUUID(), "XBB");
                inbound.refused("FINDING_" + i, Optional.empty(), "XBB");
            }
            inbound.refused(Code.NOT_AGREED.name(), Optional.empty(), "XBB");

            assertThat(metrics.scrape())
                    .contains("valise_refused_elsewhere_total{code=\"OTHER\"} 100.0")
                    .contains("valise_refused_total{code=\"DOCUMENT_INVALID\",line=\"inbound\"} 100.0")
                    .contains("valise_refused_total{code=\"NOT_AGREED\",line=\"inbound\"} 1.0")
                    .doesNotContain("INVENTED", "FINDING");
        }
    }

    @Test
    void tellsStagesOfOneWordApartByTheirLine() {
        try (Metrics metrics = new Metrics(List.of())) {
            metrics.line(Line.OUTBOUND)
                    .passed(
                            Stage.PERMIT,
                            UUID.randomUUID(),
                            Duration.ofMillis(3).toNanos());
            metrics.line(Line.INBOUND);

            assertThat(metrics.scrape())
                    .contains("valise_stage_seconds_count{line=\"outbound\",stage=\"permit\"} 1")
                    .contains("valise_stage_seconds_count{line=\"inbound\",stage=\"permit\"} 0");
        }
    }
}
