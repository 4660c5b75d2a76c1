package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Anchor;
import org.valise.security.SecurityRefusal;

/** Anchors, as they are handed over. */
class AnchorFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(Anchor.read(bytes).federation()).isNotEmpty();
        } catch (Refusal documented) {
            assertThat(documented.code()).isNotEmpty();
        } catch (SecurityRefusal documented) {
            assertThat(documented.code()).isNotNull();
        }
    }
}
