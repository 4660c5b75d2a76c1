package org.valise.security.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.segments.AttachmentKey;

class ContentsTest {
    private static final byte[] SIGNATURE = {1, 2};
    private static final byte[] DOCUMENT = "<d/>".getBytes(UTF_8);
    private static final AttachmentKey KEY = AttachmentKey.of(new byte[32]);
    private static final AttachmentEntry PHOTO = entry("photo-1");

    private static AttachmentEntry entry(String id) {
        return new AttachmentEntry(id, 5_000_000_000L, "ab".repeat(32), 4769, KEY);
    }

    @Test
    void comesBackAsItWent() {
        Contents contents = Contents.decode(new Contents(SIGNATURE, DOCUMENT, List.of(PHOTO)).encode());
        assertThat(contents.signature()).isEqualTo(SIGNATURE);
        assertThat(contents.document()).isEqualTo(DOCUMENT);
        assertThat(contents.attachments()).containsExactly(PHOTO);
    }

    @Test
    void hasTheSameBytesOnEveryRelease() {
        assertThat(HexFormat.of().formatHex(Contents.of(SIGNATURE, DOCUMENT).encode()))
                .isEqualTo("300f020101040201020404" + "3c642f3e" + "3000");
        assertThat(HexFormat.of().formatHex(new Contents(SIGNATURE, DOCUMENT, List.of(PHOTO)).encode()))
                .isEqualTo("3069" + "020101" + "04020102" + "04043c642f3e" + "305a" + "3058" + "0c0770686f746f2d31"
                        + "0205012a05f200" + "0420" + "ab".repeat(32) + "020212a1" + "0420" + "00".repeat(32));
    }

    @Test
    void carriesWhatComesBeforeIt() {
        Contents contents = new Contents(SIGNATURE, DOCUMENT, List.of(), new byte[] {7});

        assertThat(HexFormat.of().formatHex(contents.encode()))
                .isEqualTo("3012020101040201020404" + "3c642f3e" + "3000" + "040107");
        assertThat(Contents.decode(contents.encode()).order()).containsExactly(7);
        refuses(
                SecurityCode.CONTENTS_MALFORMED,
                () -> Contents.decode(
                        HexFormat.of().parseHex("3011020101040201020404" + "3c642f3e" + "3000" + "0400")));
    }

    @Test
    void refusesEveryChangeOfShapeAndNeverFailsOtherwise() {
        byte[] encoded = new Contents(SIGNATURE, DOCUMENT, List.of(PHOTO), DOCUMENT).encode();
        Random random = new Random(2);
        for (int run = 0; run < 20_000; run++) {
            byte[] changed = Arrays.copyOf(encoded, encoded.length + random.nextInt(3) - 1);
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                assertThat(Contents.decode(changed).encode()).isEqualTo(changed);
            } catch (SecurityRefusal refused) {
                assertThat(refused.code()).isEqualTo(SecurityCode.CONTENTS_MALFORMED);
            }
        }
    }

    @Test
    void refusesDeepNesting() {
        byte[] nested = new byte[40_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> Contents.decode(nested));
    }

    @Test
    void refusesTheSameAttachmentTwiceAndTooMany() {
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> new Contents(SIGNATURE, DOCUMENT, List.of(PHOTO, PHOTO)));
        List<AttachmentEntry> many = IntStream.rangeClosed(0, Contents.MAX_ATTACHMENTS)
                .mapToObj(i -> entry("photo-" + i))
                .toList();
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> new Contents(SIGNATURE, DOCUMENT, many));
    }

    @Test
    void refusesImpossibleEntries() {
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> entry("../photo"));
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> new AttachmentEntry("a", -1, "ab".repeat(32), 1, KEY));
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> new AttachmentEntry("a", 1, "ab", 1, KEY));
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> new AttachmentEntry("a", 1, "ab".repeat(32), 0, KEY));
    }

    @Test
    void showsSizesOnly() {
        assertThat(Contents.of(SIGNATURE, DOCUMENT)).hasToString("Contents[document=4 bytes, attachments=0]");
    }
}
