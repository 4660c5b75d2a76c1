package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.security.Suite;

/** Prepared cases: a document, what is held and granted, and the explanation, word for word. */
class ExplainedCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "explain");

    private final Federation federation = new TestDirectory()
            .members("XAA", "XBB", "XCC")
            .link("XAA", "XBB")
            .link("XAA", "XCC")
            .group("XGR", "", "XAA", "XBB", "XCC")
            .seenFrom("XAA");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysExactlyWhatIsExpected(Path folder) throws IOException {
        MemoryHoldings holdings = new MemoryHoldings();
        if (Files.exists(folder.resolve("received.xml"))) {
            holdings.receive(facts(folder.resolve("received.xml")));
        }
        for (String line : lines(folder.resolve("granted"))) {
            String[] parts = line.split("[: ]", -1);
            holdings.grant(new SourceFacts(parts[0], UUID.fromString(parts[1])), parts[2]);
        }
        Inquiry inquiry = new Inquiry(
                () -> federation,
                holdings,
                holdings,
                new SuiteChoice(List.of(Suite.HYBRID_1, Suite.CLASSICAL_1)),
                TestMember.CLOCK);
        DocumentFacts facts = facts(folder.resolve("document.xml"));
        List<String> to = lines(folder.resolve("to"));
        Ruling ruling = to.isEmpty() ? inquiry.outbound(facts) : inquiry.outbound(facts, to.get(0));

        assertThat(ruling.explanation().text()).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static DocumentFacts facts(Path file) throws IOException {
        return new TestDocument(Files.readString(file, StandardCharsets.UTF_8)).facts();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
