package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.schemas.Examples;

class ExampleDocumentsTest {
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    static Iterable<String> documents() {
        return Examples.DOCUMENTS;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void acceptsEveryExampleWithoutAdvice(String name) {
        Verdict verdict = VALIDATOR.check(Examples.bytes(name));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
            assertThat(accepted.facts().family().elementName()).isEqualToIgnoringCase(name.replace("-", ""));
            assertThat(accepted.advice()).isEmpty();
        });
    }

    @Test
    void hasAnExampleOfEveryFamily() {
        assertThat(Examples.DOCUMENTS).hasSameSizeAs(Family.values());
    }
}
