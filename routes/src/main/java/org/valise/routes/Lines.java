package org.valise.routes;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.TakeOver;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.record.Acceptance;
import org.valise.exchange.send.Carrier;
import org.valise.exchange.submit.Upload;

/**
 * The running routes, with a typed way into each. Thread safe. What a step throws comes out as it was
 * thrown.
 */
public final class Lines implements Carrier, AutoCloseable {
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    /** Starts the routes. */
    public Lines(String name, List<? extends RoutesBuilder> routes) {
        camel.getCamelContextExtension().setName(name);
        try {
            for (RoutesBuilder route : routes) {
                camel.addRoutes(route);
            }
        } catch (Exception unbuildable) { // the type that Camel's own signature declares
            throw new IllegalStateException("The routes cannot be built", unbuildable);
        }
        camel.start();
        template = camel.createProducerTemplate();
    }

    /** The outbound line: from a document to its acceptance, or a refusal. */
    public Acceptance submit(Upload upload) {
        return call(OutboundRoute.ID, upload, Acceptance.class);
    }

    /** The inbound line: from a frame to what has to be recorded about it. */
    public Settlement settle(Arrival arrival) {
        return call(
                FrameCodec.isAnnouncement(arrival.frame()) ? InboundRoute.ANNOUNCEMENT : InboundRoute.ID,
                arrival,
                Settlement.class);
    }

    /** An agency takes a message over, if it may read it and no other has it. */
    public HandOver deliver(MessageRef message, Reader reader) {
        return call(DeliveryRoute.ID, new TakeOver(message, reader), HandOver.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> carry(String link, byte[] frame) {
        return call(Send.ID, new Send.Carriage(link, frame), CompletableFuture.class);
    }

    /** The ids of all steps, {@code line.stage}. */
    public List<String> stepIds() {
        return camel.getRouteDefinitions().stream()
                .flatMap(route ->
                        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessDefinition.class)
                                .stream())
                .map(step -> step.getId())
                .toList();
    }

    @Override
    public void close() {
        camel.stop();
    }

    /** Camel wraps them once more. */
    private static void throwIfError(CamelExecutionException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error broken) {
                throw broken;
            }
        }
    }

    private <T> T call(String route, Object body, Class<T> type) {
        try {
            return Objects.requireNonNull(template.requestBody("direct:" + route, body, type), route);
        } catch (CamelExecutionException wrapped) {
            throwIfError(wrapped);
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
