package org.valise.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The threat model claims nothing that no test verifies. */
class ThreatModelTest {
    private static final Pattern THREAT = Pattern.compile("(?ms)^### (T\\d+ [^\\n]+)\\n(.*?)(?=^###|\\z)");
    private static final Pattern TESTS = Pattern.compile("(?m)^- Tests: (.+)$");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9]+)`");
    private static final List<String> PARTS =
            List.of("- Control: ", "- Secure default: ", "- Residual risk: ", "- Tests: ");

    private final List<MatchResult> threats = THREAT.matcher(String.join("\n", Sources.lines("docs/threat-model.md")))
            .results()
            .toList();

    @Test
    void numbersItsThreats() {
        assertThat(threats).hasSizeGreaterThan(10);
        for (int i = 0; i < threats.size(); i++) {
            assertThat(threats.get(i).group(1)).startsWith("T" + (i + 1) + " ");
        }
    }

    @Test
    void saysForEachThreatWhatIsDoneWhatIsLeftAndWhatVerifiesIt() {
        assertThat(threats).allSatisfy(threat -> assertThat(threat.group(2)).contains(PARTS));
    }

    @Test
    void namesTestsThatExist() {
        assertThat(threats).allSatisfy(threat -> {
            var line = TESTS.matcher(threat.group(2));
            assertThat(line.find()).isTrue();
            List<String> names = NAME.matcher(line.group(1))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Sources.of(name))
                            .as(name)
                            .isPresent()
                            .get()
                            .asString()
                            .contains("/src/test/"));
        });
    }
}
