package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Stage;
import org.valise.gateway.demo.Letter;

/** One message is one trace, over all nodes, though nothing of a trace travels with it. */
class TracesTest {
    private final InMemorySpanExporter collected = InMemorySpanExporter.create();

    @TempDir
    Path folder;

    @Test
    void followOneMessageOverTwoNodesInTheOrderOfTheLine() throws Exception {
        Letter letter;
        try (TestFederation two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()) {
            for (String code : List.of("XAA", "XBB")) {
                two.nodes.put(
                        code,
                        Node.start(
                                two.configuration(code),
                                Clock.systemUTC(),
                                new Surroundings(() -> Long.MAX_VALUE, Optional.of(new Kept(collected)))));
            }
            letter = two.trace("XAA", "XBB");
            two.submit("XAA", letter);
            two.awaitReceipts("XAA", letter, "XBB");
            two.takeOver("XBB", letter);
            two.awaitStage("XAA", letter, "XBB", "deliver");
        }

        String trace = letter.id().toString().replace("-", "");
        List<SpanData> sent = spans(trace, "XAA");
        List<SpanData> received = spans(trace, "XBB");
        assertThat(sent)
                .extracting(SpanData::getName)
                .startsWith(Stage.OUTBOUND.stream().limit(6).map(Stage::word).toArray(String[]::new))
                .contains("send", "receipt");
        assertThat(received)
                .extracting(SpanData::getName)
                .containsExactly("receive", "open", "verify", "validate", "permit", "record", "deliver");
        SpanData first = sent.get(0);
        assertThat(first.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(Stream.concat(sent.stream().skip(1), received.stream()))
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(first.getSpanId()));
        assertThat(received.get(0).getEndEpochNanos()).isGreaterThan(first.getStartEpochNanos());
        assertThat(collected.getFinishedSpanItems().toString()).doesNotContain("BK204417");
    }

    private List<SpanData> spans(String trace, String member) {
        return collected.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .filter(span ->
                        member.equals(span.getResource().getAttribute(AttributeKey.stringKey("service.instance.id"))))
                .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }
}
