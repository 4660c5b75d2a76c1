package org.valise.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.valise.gateway.health.Health.Part;

class HealthTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    @Timeout(10)
    void saysOfAPartThatDoesNotAnswerThatItDoesNot() {
        CountDownLatch never = new CountDownLatch(1);
        Part silent = new Part("database", () -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return Diagnosis.ok("database", "too late");
        });
        try (Health health = new Health(List.of(silent, good()))) {
            assertThat(health.look())
                    .extracting(Diagnosis::part, Diagnosis::code)
                    .containsExactly(tuple("database", "HEALTH_NO_ANSWER"), tuple("broker", ""));
        }
    }

    @Test
    void asksAPartAgainOnlyWhenItsAnswerIsOld() {
        try (Health health = new Health(List.of(good()))) {
            for (int i = 0; i < 50; i++) {
                assertThat(health.look()).hasSize(1);
            }
            assertThat(asked.get()).isLessThan(10);
        }
    }

    private Part good() {
        return new Part("broker", () -> {
            asked.incrementAndGet();
            return Diagnosis.ok("broker", "It answers.");
        });
    }
}
