package org.valise.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.open.Open;
import org.valise.exchange.permit.PermitArrival;
import org.valise.exchange.receipt.CheckEvidence;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.receive.KeepPart;
import org.valise.exchange.receive.Receive;
import org.valise.exchange.receive.Received;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.RecordArrival;
import org.valise.exchange.refuse.Refuse;
import org.valise.exchange.relay.Relay;
import org.valise.exchange.validate.ValidateArrival;
import org.valise.exchange.verify.Verify;

/**
 * From a peer's frame to what has to be recorded about it. Takes an {@link Arrival} and always
 * answers a {@link Settlement}: a refusal on the way becomes an entry like any other.
 */
public final class InboundRoute extends RouteBuilder {
    static final String ID = "inbound";

    private static final String CONSIGNMENT = "consignment";
    private static final String EVIDENCE = "evidence";
    static final String ANNOUNCEMENT = "announcement";

    private static final String PART = "part";
    private static final String ARRIVAL = "arrival";
    private static final String RECEIVED = "received";
    private static final String PASSED = "passed";

    private final Steps steps;
    private final StageObserver observer;

    /** The steps of the line, in order, and what it branches to. */
    public record Steps(
            Receive receive,
            Relay relay,
            Open open,
            Verify verify,
            ValidateArrival validate,
            PermitArrival permit,
            RecordArrival record,
            CheckEvidence receipt,
            KeepPart keep,
            Announce announce,
            Refuse refuse) {}

    public InboundRoute(Steps steps, StageObserver observer) {
        this.steps = steps;
        this.observer = observer;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        onException(Refusal.class).handled(true).process(this::refuse).id("refusal." + Stage.REFUSE.word());

        Line.from(this, ID, Arrival.class, observer)
                .keep(ARRIVAL)
                .step(Stage.RECEIVE, steps.receive())
                .keep(RECEIVED)
                .step(Stage.RELAY, steps.relay())
                .keep(PASSED)
                .then(line -> line.process(exchange -> exchange.getMessage().setBody(received(exchange)))
                        .choice()
                        .when(exchange -> !received(exchange).forUs())
                        .process(exchange -> exchange.getMessage().setBody(null))
                        .when(exchange -> received(exchange).frame() instanceof Frame.Envelope)
                        .to("direct:" + CONSIGNMENT)
                        .when(exchange -> received(exchange).frame() instanceof Frame.Evidence)
                        .to("direct:" + EVIDENCE)
                        .otherwise()
                        .to("direct:" + PART)
                        .end()
                        .process(this::settle));

        Line.from(this, CONSIGNMENT, Received.class, observer)
                .step(Stage.OPEN, steps.open())
                .step(Stage.VERIFY, steps.verify())
                .step(Stage.VALIDATE, steps.validate())
                .step(Stage.PERMIT, steps.permit())
                .step(Stage.RECORD, steps.record());

        Line.from(this, EVIDENCE, Received.class, observer)
                .step(Stage.RECEIPT, steps.receipt())
                .then(line -> line.process(InboundRoute::note));

        Line.from(this, ANNOUNCEMENT, Arrival.class, observer)
                .keep(ARRIVAL)
                .step(Stage.ANNOUNCE, steps.announce())
                .then(line -> line.process(InboundRoute::unwrap).process(this::settle));

        Line.from(this, PART, Received.class, observer)
                .then(line -> line.process(exchange -> steps.keep().apply(received(exchange)))
                        .process(exchange -> exchange.getMessage().setBody(null)));
    }

    private static void note(Exchange exchange) throws InvalidPayloadException {
        exchange.getMessage().setBody(new Entry.Noted(exchange.getMessage().getMandatoryBody(SignedEvidence.class)));
    }

    /** What says nothing new needs no entry. */
    private static void unwrap(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Optional<?> entry) {
            exchange.getMessage().setBody(entry.orElse(null));
        }
    }

    private void settle(Exchange exchange) {
        settle(exchange, Optional.ofNullable(exchange.getMessage().getBody(Entry.class)));
    }

    private void refuse(Exchange exchange) {
        Refusal refusal = property(exchange, Exchange.EXCEPTION_CAUGHT, Refusal.class);
        settle(exchange, Optional.of(steps.refuse().apply(property(exchange, ARRIVAL, Arrival.class), refusal)));
    }

    /** What a relay passes on goes on whether or not we refuse our own copy of it. */
    private static void settle(Exchange exchange, Optional<Entry> own) {
        List<Entry> entries = new ArrayList<>();
        if (exchange.getProperty(PASSED) instanceof Optional<?> passed) {
            passed.map(Entry.class::cast).ifPresent(entries::add);
        }
        own.ifPresent(entries::add);
        Set<String> onward = exchange.getProperty(RECEIVED) instanceof Received received ? received.onward() : Set.of();
        exchange.getMessage().setBody(new Settlement(property(exchange, ARRIVAL, Arrival.class), entries, onward));
    }

    private static Received received(Exchange exchange) {
        return property(exchange, RECEIVED, Received.class);
    }

    private static <T> T property(Exchange exchange, String name, Class<T> type) {
        return Objects.requireNonNull(exchange.getProperty(name, type), name);
    }
}
