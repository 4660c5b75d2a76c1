package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.valise.schemas.Examples;
import org.valise.schemas.Finding;

class MutatedDocumentsTest {
    private static final int MUTANTS = 10_000;
    private static final long SEED = 20_260_302L;

    @Test
    void alwaysGetAVerdictAndNeverARawMessage() {
        DocumentValidator validator = new DocumentValidator(DocumentLimits.DEFAULT);
        List<byte[]> examples = Examples.DOCUMENTS.stream().map(Examples::bytes).toList();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = Mutation.of(examples.get(i % examples.size()), random);

            if (validator.check(mutant) instanceof Verdict.Refused refused) {
                boolean isPlain = !refused.findings().isEmpty()
                        && refused.findings().stream().allMatch(MutatedDocumentsTest::isPlain);
                if (!isPlain) {
                    fail("mutant " + i + " got " + refused.findings());
                }
            }
        }
    }

    private static boolean isPlain(Finding finding) {
        return !finding.message().contains("cvc-")
                && finding.message().endsWith(".")
                && finding.path().startsWith("/");
    }
}
