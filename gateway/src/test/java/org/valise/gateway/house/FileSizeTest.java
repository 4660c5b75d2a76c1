package org.valise.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at once. */
class FileSizeTest {
    private static final int LONGEST = 300;
    private static final int MEDIAN = 55;

    private final List<Path> files = Sources.java();

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.length(file)).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void halfOfTheFilesAreShorterThanFiftyFiveLines() {
        List<Integer> lengths = files.stream().map(Sources::length).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
    }
}
