package org.valise.routes;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.valise.exchange.Identified;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.Step;

/**
 * A Camel route whose body has a type at every point, so that steps only fit in their one order and
 * a missing one does not compile. Every step's node id is the route's id, a dot and the stage's word.
 *
 * @param <T> what the line carries at this point
 */
public final class Line<T> {
    private static final String UNNAMED = "unnamed";

    private final String route;
    private final ProcessorDefinition<?> definition;
    private final StageObserver observer;

    private Line(String route, ProcessorDefinition<?> definition, StageObserver observer) {
        this.route = route;
        this.definition = definition;
        this.observer = observer;
    }

    /** A line that begins at {@code direct:<route>}. */
    public static <T> Line<T> from(RouteBuilder builder, String route, Class<T> first, StageObserver observer) {
        return new Line<>(route, builder.from("direct:" + route).routeId(route).inputType(first), observer);
    }

    /** Keeps what the line carries here under a name, for what comes after a refusal. */
    Line<T> keep(String property) {
        return new Line<>(
                route,
                definition.process(exchange ->
                        exchange.setProperty(property, exchange.getMessage().getBody())),
                observer);
    }

    /** The next step. */
    public <O> Line<O> step(Stage stage, Step<? super T, ? extends O> step) {
        ProcessorDefinition<?> next =
                definition.process(exchange -> take(exchange, stage, step)).id(route + "." + stage.word());
        return new Line<>(route, next, observer);
    }

    /** The next step; where it refuses what has an answer already, the line ends with that answer. */
    <O> Line<O> step(Stage stage, Step<? super T, ? extends O> step, Function<? super T, ? extends Optional<?>> known) {
        ProcessorDefinition<?> next = definition
                .process(exchange -> takeOrKnow(exchange, stage, step, known))
                .id(route + "." + stage.word());
        return new Line<>(route, next, observer);
    }

    /** Goes on untyped, for what Camel itself decides: branches, other routes. */
    void then(Consumer<ProcessorDefinition<?>> rest) {
        rest.accept(definition);
    }

    @SuppressWarnings("unchecked")
    private <O> void takeOrKnow(
            Exchange exchange,
            Stage stage,
            Step<? super T, ? extends O> step,
            Function<? super T, ? extends Optional<?>> known) {
        try {
            take(exchange, stage, step);
        } catch (Refusal refusal) {
            Object answer = known.apply(
                            (T) Objects.requireNonNull(exchange.getMessage().getBody()))
                    .orElseThrow(() -> refusal);
            exchange.getMessage().setBody(answer);
            exchange.setRouteStop(true);
        }
    }

    @SuppressWarnings("unchecked")
    private <O> void take(Exchange exchange, Stage stage, Step<? super T, ? extends O> step) {
        long start = System.nanoTime();
        T input = (T) Objects.requireNonNull(exchange.getMessage().getBody());
        O output = step.apply(input);
        exchange.getMessage().setBody(output);
        long nanos = System.nanoTime() - start;
        Object known = output instanceof Identified ? output : input;
        if (!(known instanceof Identified identified)) {
            exchange.setProperty(UNNAMED, new Unnamed(stage, nanos));
        } else if (!Optional.empty().equals(output)) {
            if (exchange.removeProperty(UNNAMED) instanceof Unnamed before) {
                observer.passed(before.stage(), identified.messageId(), before.nanos());
            }
            observer.passed(stage, identified.messageId(), nanos);
        }
    }

    /** A stage that was passed before anybody knew the message's id: told of as soon as it is known. */
    private record Unnamed(Stage stage, long nanos) {}
}
