package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.seal.Contents;

/** What is inside a seal, in DER: one encoding for one meaning. */
class ContentsFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(Contents.decode(bytes).encode()).isEqualTo(bytes);
        } catch (SecurityRefusal documented) {
            assertThat(documented.code()).isEqualTo(SecurityCode.CONTENTS_MALFORMED);
        }
    }
}
