package org.valise.gateway.traces;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that a collector does not take spans, and once that it does again. */
final class ToldOnce implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(ToldOnce.class);

    private final SpanExporter collector;
    private final AtomicBoolean away = new AtomicBoolean();

    ToldOnce(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = collector.export(spans);
        return result.whenComplete(() -> tell(!result.isSuccess()));
    }

    private void tell(boolean isAway) {
        if (away.compareAndSet(!isAway, isAway)) {
            if (isAway) {
                LOG.warn("The collector of traces takes nothing; spans are dropped until it does");
            } else {
                LOG.info("The collector takes traces again");
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }
}
