package org.valise.gateway.realrows;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The seizure base of the Rio de Janeiro state police, 2017-2022, as comma-separated files. */
final class SeizureBase {
    private static final Path PLACE = Path.of("shared", "data", "br_rj_seized_firearms");

    private final Path folder;

    private SeizureBase(Path folder) {
        this.folder = folder;
    }

    /** The base, or the test is skipped. */
    static SeizureBase orSkip() {
        Optional<Path> found = Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(
                found.isPresent(), "Skipped: no folder " + PLACE + " beside the checkout, so there are no real rows");
        return new SeizureBase(found.get());
    }

    /** Every row. */
    List<SeizedWeapon> all() throws IOException {
        try (InputStream packed =
                new GZIPInputStream(Files.newInputStream(folder.resolve("rj_firearms_2017_2022.csv.gz")))) {
            return read(packed);
        }
    }

    /** So many of the worst rows, evenly over all kinds of trouble. */
    List<SeizedWeapon> worst(int count) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve("hard_cases.csv"))) {
            List<SeizedWeapon> rows = read(file);
            return IntStream.range(0, count)
                    .mapToObj(i -> rows.get(i * rows.size() / count))
                    .toList();
        }
    }

    private static List<SeizedWeapon> read(InputStream csv) throws IOException {
        try (MappingIterator<SeizedWeapon> rows = new CsvMapper()
                .readerFor(SeizedWeapon.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }
}
