package org.valise.exchange.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.schemas.directory.DirectoryXml;

/** The bytes of announcements: read as they were written, or refused; and never more of them than the bound. */
class AnnouncementCodecTest {
    private static final int MOST = DirectoryXml.MAX_BYTES + (1 << 20);
    private static final int OF_THE_CODE = 1 + "XAA".length();

    @Test
    void readsWhatItHasWritten() {
        byte[] list = {1, 2, 3};
        byte[] written = AnnouncementCodec.revocations("XAA", list);

        assertThat(AnnouncementCodec.kind(written)).isEqualTo(AnnouncementCodec.REVOCATIONS);
        assertThat(AnnouncementCodec.readRevocations(written).member()).isEqualTo("XAA");
        assertThat(AnnouncementCodec.readRevocations(written).der()).isEqualTo(list);
        byte[] edition = AnnouncementCodec.edition(new SignedEdition(list, List.of(new byte[] {4})));
        assertThat(AnnouncementCodec.kind(edition)).isEqualTo(AnnouncementCodec.EDITION);
        assertThat(AnnouncementCodec.readEdition(edition).xml()).isEqualTo(list);
    }

    @Test
    void unpacksAsMuchAsAnEditionMayHaveAndNotOneByteMore() {
        byte[] most = AnnouncementCodec.revocations("XAA", new byte[MOST - OF_THE_CODE]);
        byte[] more = AnnouncementCodec.revocations("XAA", new byte[MOST - OF_THE_CODE + 1]);

        assertThat(AnnouncementCodec.readRevocations(most).der()).hasSize(MOST - OF_THE_CODE);
        refused(more, "more than " + MOST + " bytes");
    }

    @Test
    void readsNoFurtherThanTheBoundIntoABomb() throws Exception {
        byte[] member = zip(new byte[1 << 24]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(AnnouncementCodec.REVOCATIONS);
        bomb.write(member);
        bomb.write(member);
        bomb.write("and here it is no longer compressed".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        refused(bomb.toByteArray(), "more than " + MOST + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, 127, -1})
    void refusesAListThatDoesNotSayWhoseItIs(int length) throws Exception {
        byte[] content = new byte[80];
        content[0] = (byte) length;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(AnnouncementCodec.REVOCATIONS);
        bytes.write(zip(content));

        refused(bytes.toByteArray(), "does not say whose it is");
    }

    @Test
    void refusesWhatIsNotCompressed() {
        refused(new byte[] {AnnouncementCodec.REVOCATIONS}, "cannot be unpacked");
        refused(new byte[] {AnnouncementCodec.REVOCATIONS, 1, 2, 3}, "cannot be unpacked");
        assertThat(AnnouncementCodec.kind(new byte[0])).isZero();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> AnnouncementCodec.readRevocations(bytes))
                .withMessageContaining(reason)
                .matches(refusal -> refusal.code().equals(Code.FRAME_MALFORMED.name()));
    }
}
