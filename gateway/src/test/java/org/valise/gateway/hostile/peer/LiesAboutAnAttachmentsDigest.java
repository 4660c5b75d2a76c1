package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;
import org.valise.security.seal.AttachmentEntry;

final class LiesAboutAnAttachmentsDigest extends PartsSpoilt {
    LiesAboutAnAttachmentsDigest() {
        super("lists an attachment with the digest of other bytes, in contents and document alike", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(scene, attachment.segments());
        String other = Digests.sha256(new byte[1]);
        AttachmentEntry real = attachment.entry();
        letter.set("Sha256", other);
        return scene.first()
                .honest(
                        letter,
                        Scene.HONEST,
                        List.of(new AttachmentEntry("map", real.size(), other, real.segments(), real.key())));
    }
}
