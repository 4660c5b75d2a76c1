package org.valise.schemas.pouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.schemas.MalformedXml;

class PouchXmlTest {
    private static final UUID ID = new UUID(1, 2);
    private static final String DIGEST = "ab".repeat(32);
    private static final PouchManifest POUCH =
            new PouchManifest(ID, "XAA", "XBB", Instant.parse("2026-11-22T08:00:00Z"), 7, DIGEST, List.of(ID));

    @Test
    void writesItInOneFormOnly() {
        assertThat(new String(PouchXml.write(POUCH), StandardCharsets.UTF_8))
                .isEqualTo("<Pouch xmlns=\"urn:valise:1\"><Id>00000000-0000-0001-0000-000000000002</Id><From>XAA</From>"
                        + "<To>XBB</To><Created>2026-11-22T08:00:00Z</Created><Frames>7</Frames><Sha256>" + DIGEST
                        + "</Sha256><Unpacked>00000000-0000-0001-0000-000000000002</Unpacked></Pouch>");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(PouchXml.read(PouchXml.write(POUCH))).isEqualTo(POUCH);
    }

    @Test
    void holdsTheMostWithinItsGreatestSize() {
        PouchManifest largest = new PouchManifest(
                ID,
                "ABCDEFGHIJKL",
                "ABCDEFGHIJKL",
                POUCH.created().plusNanos(1),
                999_999_999_999_999_999L,
                DIGEST,
                Collections.nCopies(PouchManifest.MOST_UNPACKED, ID));

        assertThat(PouchXml.write(largest)).hasSizeLessThan(PouchXml.MAX_BYTES);
    }

    @Test
    void namesNoMorePouchesThanItMay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PouchManifest(ID, "XAA", "XBB", POUCH.created(), 0, DIGEST, Collections.nCopies(65, ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Frames>7</Frames>", "<From>XAA</From>", "<To>XBB</To>"})
    void refusesToReadWithout(String element) {
        String less = new String(PouchXml.write(POUCH), StandardCharsets.UTF_8).replace(element, "");

        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> PouchXml.read(less.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "07", "seven", "1000000000000000000"})
    void refusesANumberOfFramesThatIsNone(String number) {
        String other = new String(PouchXml.write(POUCH), StandardCharsets.UTF_8).replace(">7<", ">" + number + "<");

        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> PouchXml.read(other.getBytes(StandardCharsets.UTF_8)));
    }
}
