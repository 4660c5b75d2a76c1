package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.schemas.Finding;

class RefusedDocumentsTest {
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    static Stream<Misbehaviour> all() {
        return Stream.of(Misbehaviours.againstXml(), Misbehaviours.againstTheSchema(), Misbehaviours.againstTheRules())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatIsWrongAndWhere(Misbehaviour misbehaviour) {
        assertThat(findings(misbehaviour))
                .extracting(finding -> finding.code() + " at " + finding.path())
                .contains(misbehaviour.code() + " at " + misbehaviour.path());
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysItInSentencesOfItsOwn(Misbehaviour misbehaviour) {
        assertThat(findings(misbehaviour)).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith(".").doesNotContain("cvc-", "xerces", "JAXP", "DefaultHandler");
            assertThat(finding.remedy()).endsWith(".").doesNotContain("cvc-");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsNothingElseThatIsNotThere(Misbehaviour misbehaviour) {
        assertThat(findings(misbehaviour)).hasSizeLessThanOrEqualTo(3);
    }

    private static List<Finding> findings(Misbehaviour misbehaviour) {
        Verdict verdict = VALIDATOR.check(misbehaviour.document());
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).findings();
    }
}
