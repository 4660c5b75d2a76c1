package org.valise.gateway.storage.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.attachment.PartStore;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.AttachmentEntry;

/** What every store of parts does. */
abstract class PartStoreContract {
    static final String OWN = "OWN";
    static final String PEER = "XAA";
    static final long LIMIT = 5_000_000;

    final CryptoProviders providers = CryptoProviders.choose();
    final UUID message = UUID.randomUUID();

    abstract PartStore parts();

    /** A second one, as at the peer to which the segments go. */
    abstract PartStore atThePeer();

    @Test
    void givesBackWhatWasStagedFromSealedSegments() {
        byte[] photograph = bytes(2_500_000);
        var entry = stage("photo-1", photograph);
        assertThat(entry.size()).isEqualTo(photograph.length);
        assertThat(entry.segments()).isEqualTo(3);
        assertThat(parts().staged(OWN, message)).containsExactly(entry);
        assertThat(plain(parts(), OWN, entry)).isEqualTo(photograph);
    }

    @Test
    void stagesAnEmptyAttachment() {
        assertThat(plain(parts(), OWN, stage("empty", new byte[0]))).isEmpty();
    }

    @Test
    void refusesMoreThanTheLimitAndKeepsNothingOfIt() {
        byte[] large = bytes((int) LIMIT + 1);
        assertThatThrownBy(() -> stage("large", large))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.ATTACHMENTS_TOO_LARGE.name()));
        assertThat(parts().staged(OWN, message)).isEmpty();
        assertThat(parts().size(OWN, message)).isZero();
        assertThat(stage("fits", bytes((int) LIMIT)).size()).isEqualTo(LIMIT);
    }

    @Test
    void replacesAnAttachmentBeforeItsMessageIsAccepted() {
        stage("photo", bytes(2_000_000));
        var second = stage("photo", new byte[] {1, 2, 3});
        assertThat(parts().staged(OWN, message)).containsExactly(second);
        assertThat(plain(parts(), OWN, second)).containsExactly(1, 2, 3);
    }

    @Test
    void listsAttachmentsByName() {
        stage("b", new byte[1]);
        stage("a", new byte[1]);
        parts().keep(PEER, message, "z", 0, new byte[1]);
        parts().keep(PEER, message, "y", 0, new byte[1]);
        assertThat(parts().attachments(OWN, message)).containsExactly("a", "b");
        assertThat(parts().attachments(PEER, message)).containsExactly("y", "z");
        assertThat(parts().attachments(PEER, UUID.randomUUID())).isEmpty();
        assertThat(parts().staged(PEER, message)).isEmpty();
    }

    @Test
    void keepsSegmentsOfAPeerInWhateverOrderTheyAreWritten() {
        byte[] photograph = bytes(2_500_000);
        var entry = stage("photo", photograph);
        var segments = segments(entry);
        for (int index : List.of(2, 0, 1, 0)) {
            atThePeer().keep(OWN, message, entry.id(), index, segments.get(index));
        }
        atThePeer().flush();
        assertThat(plain(atThePeer(), OWN, entry)).isEqualTo(photograph);
        assertThat(atThePeer().size(OWN, message))
                .isEqualTo(segments.stream().mapToInt(segment -> segment.length).sum());
    }

    @Test
    void givesNoWholeAttachmentWhenASegmentIsMissingOrChanged() {
        var entry = stage("photo", bytes(2_500_000));
        var segments = segments(entry);
        atThePeer().keep(OWN, message, entry.id(), 0, segments.get(0));
        atThePeer().keep(OWN, message, entry.id(), 2, segments.get(2));
        assertThatThrownBy(() -> plain(atThePeer(), OWN, entry)).isInstanceOf(SecurityRefusal.class);
        segments.get(1)[5] ^= 1;
        atThePeer().keep(OWN, message, entry.id(), 1, segments.get(1));
        assertThatThrownBy(() -> plain(atThePeer(), OWN, entry)).isInstanceOf(SecurityRefusal.class);
    }

    AttachmentEntry stage(String attachment, byte[] plain) {
        InputStream stream = new ByteArrayInputStream(plain);
        return parts().stage(OWN, message, attachment, stream, LIMIT);
    }

    List<byte[]> segments(AttachmentEntry entry) {
        List<byte[]> segments = new ArrayList<>();
        try (var source = parts().segments(OWN, message, entry.id())) {
            for (byte[] segment = source.next(); segment != null; segment = source.next()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    byte[] plain(PartStore store, String origin, AttachmentEntry entry) {
        var out = new ByteArrayOutputStream();
        new AttachmentReader(store, providers).copy(origin, message, entry, out);
        return out.toByteArray();
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
