package org.valise.gateway.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;

/** Makes one span of every stage; that of submit is the first of its trace, and the others are under it, at whatever node. */
final class StageSpans implements StageObserver {
    /** How long submit has taken: it is told of right before validate, on the same thread, and was before it. */
    private static final ThreadLocal<Long> SUBMITTED = ThreadLocal.withInitial(() -> 0L);

    private final Tracer tracer;
    private final MessageIds ids;
    private final Clock clock;

    StageSpans(Tracer tracer, MessageIds ids, Clock clock) {
        this.tracer = tracer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void passed(Stage stage, UUID message, long nanos) {
        if (stage == Stage.SUBMIT) {
            SUBMITTED.set(nanos);
            return;
        }
        Instant end = clock.instant();
        Instant start = end.minusNanos(nanos);
        if (stage == Stage.VALIDATE && SUBMITTED.get() > 0) {
            Instant begun = start.minusNanos(SUBMITTED.get());
            SUBMITTED.remove();
            ids.asFirst(
                    message,
                    () -> span(Stage.SUBMIT, message)
                            .setNoParent()
                            .setStartTimestamp(begun)
                            .startSpan()
                            .end(start));
        }
        under(stage, message).setStartTimestamp(start).startSpan().end(end);
    }

    @Override
    public void refused(String code, Optional<UUID> message, String from) {
        message.ifPresent(id -> refusal(id, code));
    }

    @Override
    public void refusedElsewhere(String code, UUID message, String by) {
        refusal(message, code);
    }

    private void refusal(UUID message, String code) {
        Instant now = clock.instant();
        Span span = under(Stage.REFUSE, message)
                .setAttribute("valise.code", code)
                .setStartTimestamp(now)
                .startSpan();
        span.setStatus(StatusCode.ERROR, code);
        span.end(now);
    }

    private SpanBuilder under(Stage stage, UUID message) {
        return span(stage, message).setParent(Context.root().with(Span.wrap(MessageIds.first(message))));
    }

    private SpanBuilder span(Stage stage, UUID message) {
        return tracer.spanBuilder(stage.word()).setAttribute("valise.message", message.toString());
    }
}
