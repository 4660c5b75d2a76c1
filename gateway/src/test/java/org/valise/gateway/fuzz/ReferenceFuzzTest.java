package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;

/** Names of messages, as they stand in the HTTP door's paths and in the names of folders. */
class ReferenceFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            MessageRef read = MessageRef.valueOf(new String(bytes, StandardCharsets.UTF_8));
            assertThat(MessageRef.valueOf(read.toString())).isEqualTo(read);
        } catch (Refusal documented) {
            assertThat(documented.code()).isEqualTo("NOT_FOUND");
        }
    }
}
