package org.valise.security.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;

class SegmentsTest {
    private static final UUID MESSAGE = UUID.fromString("6f1d7a54-9a0a-4e0e-8c5b-0f7f5f1b2c3d");
    private static final int MIB = SegmentSealer.SEGMENT_BYTES;

    private final AttachmentKey key = AttachmentKey.random(TestMember.PROVIDERS);

    private record Sealed(List<byte[]> segments, SealedAttachment summary) {}

    private Sealed seal(byte[] plain, String attachment) throws IOException {
        SegmentSealer sealer =
                new SegmentSealer(new ByteArrayInputStream(plain), key, MESSAGE, attachment, TestMember.PROVIDERS);
        List<byte[]> segments = new ArrayList<>();
        for (Optional<byte[]> next = sealer.next(); next.isPresent(); next = sealer.next()) {
            segments.add(next.get());
        }
        return new Sealed(segments, sealer.summary());
    }

    private SegmentOpener opener(SealedAttachment expected, UUID message, String attachment) {
        return new SegmentOpener(key, message, attachment, expected, TestMember.PROVIDERS);
    }

    private byte[] open(List<byte[]> segments, SealedAttachment expected) {
        SegmentOpener opener = opener(expected, MESSAGE, "photo");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        segments.forEach(segment -> plain.writeBytes(opener.open(segment)));
        opener.finish();
        return plain.toByteArray();
    }

    private static byte[] plain(int size) {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB})
    void opensExactlyWhatWasSealed(int size) throws Exception {
        byte[] plain = plain(size);
        Sealed sealed = seal(plain, "photo");
        assertThat(open(sealed.segments(), sealed.summary())).isEqualTo(plain);
        assertThat(sealed.summary())
                .isEqualTo(new SealedAttachment(
                        size,
                        HexFormat.of().formatHex(TestMember.PROVIDERS.sha256().digest(plain)),
                        Math.max(1, (size + MIB - 1) / MIB)));
    }

    @Test
    void refusesAnAttachmentThatWasCutOff() throws Exception {
        Sealed sealed = seal(plain(2 * MIB), "photo");
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(sealed.segments().subList(0, 1), sealed.summary()));
        SealedAttachment shorter = new SealedAttachment(MIB, sealed.summary().sha256(), 1);
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(sealed.segments().subList(0, 1), shorter));
    }

    @Test
    void refusesSegmentsInAnotherOrderOrTwice() throws Exception {
        Sealed sealed = seal(plain(3 * MIB), "photo");
        byte[] first = sealed.segments().get(0);
        byte[] second = sealed.segments().get(1);
        byte[] third = sealed.segments().get(2);
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(List.of(second, first, third), sealed.summary()));
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(List.of(first, first, third), sealed.summary()));
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(List.of(first, second, third, third), sealed.summary()));
    }

    @Test
    void refusesASegmentOfAnotherAttachmentOrMessage() throws Exception {
        Sealed sealed = seal(plain(10), "photo");
        byte[] segment = sealed.segments().get(0);
        refuses(
                SecurityCode.SEGMENT_BROKEN,
                () -> opener(sealed.summary(), MESSAGE, "scan").open(segment));
        refuses(
                SecurityCode.SEGMENT_BROKEN,
                () -> opener(sealed.summary(), new UUID(1, 2), "photo").open(segment));
    }

    @Test
    void refusesEveryFlippedByte() throws Exception {
        Sealed sealed = seal(plain(40), "photo");
        for (int position = 0; position < sealed.segments().get(0).length; position++) {
            byte[] changed = sealed.segments().get(0).clone();
            changed[position] ^= 1;
            refuses(SecurityCode.SEGMENT_BROKEN, () -> open(List.of(changed), sealed.summary()));
        }
    }

    @Test
    void refusesAnAttachmentThatIsNotTheSignedOne() throws Exception {
        Sealed sealed = seal(plain(40), "photo");
        SealedAttachment signed = new SealedAttachment(40, "0".repeat(64), 1);
        refuses(SecurityCode.SEGMENT_BROKEN, () -> open(sealed.segments(), signed));
    }

    @Test
    void refusesAnOversizedSegmentBeforeDecryptingIt() {
        SegmentOpener opener = opener(new SealedAttachment(1, "0".repeat(64), 1), MESSAGE, "photo");
        refuses(SecurityCode.SEGMENT_BROKEN, () -> opener.open(new byte[MIB + 17]));
    }

    @Test
    void keepsTheKeyOutOfItsTextForm() {
        assertThat(key).hasToString("AttachmentKey");
        refuses(SecurityCode.CONTENTS_MALFORMED, () -> AttachmentKey.of(new byte[31]));
    }
}
