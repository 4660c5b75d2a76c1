package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** Business documents; the validator answers everything with a verdict. */
class DocumentFuzzTest {
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void saysWhatIsWrong(byte[] bytes) {
        if (VALIDATOR.check(bytes) instanceof Verdict.Refused refused) {
            assertThat(refused.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.remedy()).isNotEmpty());
        }
    }
}
