package org.valise.gateway.realrows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.schemas.Finding;
import org.valise.schemas.Severity;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

class HardCasesTest {
    private static final int ROWS = 500;

    private final Map<String, Integer> refusedFor = new TreeMap<>();
    private final Map<String, Integer> advised = new TreeMap<>();
    private int accepted;

    @Test
    void findsWhatIsWrongInTheWorstRowsAndThrowsForNone() throws IOException {
        List<SeizedWeapon> rows = SeizureBase.orSkip().worst(ROWS);
        DocumentValidator validator = new DocumentValidator(DocumentLimits.DEFAULT);
        List<SeizedWeapon> unexplained = new ArrayList<>();

        for (SeizedWeapon row : rows) {
            Verdict verdict = validator.check(
                    TraceRequestWriter.write(row, UUID.randomUUID(), Instant.parse("2026-01-01T00:00:00Z")));
            if (!isExplained(verdict)) {
                unexplained.add(row);
            }
        }

        System.out.println("Worst rows: " + ROWS + ", valid requests " + accepted + ", refused " + (ROWS - accepted)
                + "\n  refused for " + refusedFor + "\n  advised     " + advised);
        assertThat(rows).hasSize(ROWS);
        assertThat(unexplained).isEmpty();
        assertThat(accepted).isBetween(1, ROWS - 1);
        assertThat(refusedFor).containsKeys("TO_CONTAINS_FROM", "WEAPON_NOT_IDENTIFIABLE");
    }

    private boolean isExplained(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted valid) {
            accepted++;
            count(valid.advice(), Severity.ADVISORY, advised);
            return true;
        }
        List<Finding> findings = ((Verdict.Refused) verdict).findings();
        count(findings, Severity.BLOCKING, refusedFor);
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
    }

    private static void count(List<Finding> findings, Severity severity, Map<String, Integer> counts) {
        findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .distinct()
                .forEach(code -> counts.merge(code, 1, Integer::sum));
    }
}
