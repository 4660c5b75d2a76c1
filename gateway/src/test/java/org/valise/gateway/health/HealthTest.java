package org.valise.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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
    @Timeout(20)
    void takesAnAnswerThatCameTooLateForTheOneBefore() {
        CountDownLatch slow = new CountDownLatch(1);
        Part late = new Part("database", () -> {
            try {
                slow.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            asked.incrementAndGet();
            return Diagnosis.ok("database", "It answers.");
        });
        try (Health health = new Health(List.of(late))) {
            assertThat(health.look()).allMatch(Diagnosis::isFailure);
            slow.countDown();

            Awaitility.await().until(() -> health.look().stream().noneMatch(Diagnosis::isFailure));
            assertThat(asked.get()).isPositive();
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
