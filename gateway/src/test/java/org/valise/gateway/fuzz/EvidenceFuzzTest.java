package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;

/** Evidence, which comes unsealed. */
class EvidenceFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            EvidenceRecord evidence = EvidenceXml.read(bytes);
            assertThat(EvidenceXml.read(EvidenceXml.write(evidence))).isEqualTo(evidence);
        } catch (MalformedXml documented) {
            assertThat(documented.finding().code()).isNotEmpty();
        }
    }
}
