package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.UUID;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.segments.AttachmentKey;
import org.valise.security.segments.SealedAttachment;
import org.valise.security.segments.SegmentOpener;

/** Sealed segments of an attachment: no byte is released that was not sealed. */
class SegmentFuzzTest {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        SegmentOpener opener = new SegmentOpener(
                AttachmentKey.random(PROVIDERS),
                new UUID(0, 1),
                "map",
                new SealedAttachment(bytes.length, "0".repeat(64), 1),
                PROVIDERS);
        try {
            opener.open(bytes);
            throw new AssertionError("nobody sealed this, and it opens");
        } catch (SecurityRefusal documented) {
            assertThat(documented.code()).isEqualTo(SecurityCode.SEGMENT_BROKEN);
        }
    }
}
