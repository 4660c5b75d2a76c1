package org.valise.gateway.traces;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trace's id is that of its message, without hyphens, and its first span's is derived from it: every node comes to the same by
 * itself, and nothing has to travel. Whoever knows a message's id finds its trace.
 */
final class MessageIds implements IdGenerator {
    private static final ThreadLocal<@Nullable UUID> FIRST = new ThreadLocal<>();

    private final IdGenerator random = IdGenerator.random();

    /** The span that all others of this message are under, wherever it was made. */
    static SpanContext first(UUID message) {
        return SpanContext.createFromRemoteParent(
                traceId(message), spanId(message), TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** What is begun meanwhile, on this thread, is the first span of this message. */
    void asFirst(UUID message, Runnable begin) {
        FIRST.set(message);
        try {
            begin.run();
        } finally {
            FIRST.remove();
        }
    }

    @Override
    public String generateTraceId() {
        UUID message = FIRST.get();
        return message == null ? random.generateTraceId() : traceId(message);
    }

    @Override
    public String generateSpanId() {
        UUID message = FIRST.get();
        return message == null ? random.generateSpanId() : spanId(message);
    }

    static String traceId(UUID message) {
        return message.toString().replace("-", "");
    }

    private static String spanId(UUID message) {
        // No id has only zeros, or it would be no id.
        long folded = message.getMostSignificantBits() ^ message.getLeastSignificantBits();
        return String.format("%016x", folded == 0 ? 1 : folded);
    }
}
