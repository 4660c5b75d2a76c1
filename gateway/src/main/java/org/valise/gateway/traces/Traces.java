package org.valise.gateway.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.StageObserver;

/**
 * Hands the stages that messages pass here to a collector. A span carries the message's id, the stage, codes and the member's own
 * name; nothing of a document. Nobody waits for the collector: what it does not take is dropped after a while. Thread safe.
 */
public final class Traces implements AutoCloseable {
    private static final long LONGEST_SECONDS = 2;

    private final SdkTracerProvider provider;
    private final StageObserver observer;

    /**
     * @param member whose node this is
     * @param exporter where spans go; closed with this
     */
    public Traces(String member, SpanExporter exporter, Clock clock) {
        MessageIds ids = new MessageIds();
        provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "valise",
                        AttributeKey.stringKey("service.instance.id"),
                        member)))
                .addSpanProcessor(
                        BatchSpanProcessor.builder(new ToldOnce(exporter)).build())
                .build();
        observer = new StageSpans(provider.get("org.valise"), ids, clock);
    }

    /** Over OTLP and HTTP, to the collector's own address for traces. */
    public static SpanExporter to(URI endpoint) {
        return OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build();
    }

    /** Makes the spans. */
    public StageObserver observer() {
        return observer;
    }

    /** Hands over what is left, and waits at most two seconds for it. */
    @Override
    public void close() {
        provider.shutdown().join(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
}
