package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;

/** An edition and its signatures in one sequence of bytes. */
class EditionFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(SignedEdition.decode(bytes).encode()).isEqualTo(bytes);
        } catch (Refusal documented) {
            assertThat(documented.code()).isEqualTo("DIRECTORY_INVALID");
        }
    }
}
