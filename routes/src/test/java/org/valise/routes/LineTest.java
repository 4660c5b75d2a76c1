package org.valise.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Identified;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.TakeOver;
import org.valise.exchange.policy.Reader;

/** One line a step: each gets what the one before has made, is told to the observer, and may refuse. */
class LineTest {
    private final List<String> passed = new ArrayList<>();
    private final MessageRef message = MessageRef.of(new UUID(0, 1));
    private final HandOver done = new HandOver(message, Optional.of("desk"), Instant.EPOCH, false);

    private record Passenger(UUID messageId) implements Identified {}

    @Test
    void takesTheStepsInOrderAndTellsEachThatHasAMessage() {
        try (Lines lines = lines(new RouteBuilder() {
            @Override
            public void configure() {
                Line.from(this, DeliveryRoute.ID, TakeOver.class, LineTest.this::note)
                        .step(Stage.OPEN, start -> new Passenger(new UUID(0, 2)))
                        .step(Stage.VERIFY, passenger -> "made from " + passenger.messageId())
                        .step(Stage.DELIVER, text -> done);
            }
        })) {
            lines.deliver(message, Reader.OPERATOR);

            assertThat(passed)
                    .containsExactly("open " + new UUID(0, 2), "verify " + new UUID(0, 2), "deliver " + new UUID(0, 1));
            assertThat(lines.stepIds()).containsExactly("delivery.open", "delivery.verify", "delivery.deliver");
        }
    }

    @Test
    void endsWithTheVeryRefusalOfAStepAndTakesNoFurtherOne() {
        Refusal refusal = Refusal.of(Code.NOT_FOUND, "Nothing here.");
        try (Lines lines = lines(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().logExhausted(false));
                Line.from(this, DeliveryRoute.ID, TakeOver.class, LineTest.this::note)
                        .step(Stage.OPEN, start -> refuse(refusal))
                        .step(Stage.DELIVER, passenger -> done);
            }
        })) {
            assertThatThrownBy(() -> lines.deliver(message, Reader.OPERATOR)).isSameAs(refusal);

            assertThat(passed).isEmpty();
        }
    }

    private static Passenger refuse(Refusal refusal) {
        throw refusal;
    }

    private void note(Stage stage, UUID id, long nanos) {
        assertThat(nanos).isNotNegative();
        passed.add(stage.word() + " " + id);
    }

    private static Lines lines(RouteBuilder route) {
        return new Lines("test", List.of(route));
    }
}
