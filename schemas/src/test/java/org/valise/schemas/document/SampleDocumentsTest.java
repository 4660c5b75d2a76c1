package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples in the documentation can be sent as they are. */
class SampleDocumentsTest {
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "samples"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areValid(Path sample) throws IOException {
        assertThat(VALIDATOR.check(Files.readAllBytes(sample))).isInstanceOf(Verdict.Accepted.class);
    }
}
