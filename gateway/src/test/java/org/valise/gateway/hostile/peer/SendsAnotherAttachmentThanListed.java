package org.valise.gateway.hostile.peer;

import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class SendsAnotherAttachmentThanListed extends PartsSpoilt {
    SendsAnotherAttachmentThanListed() {
        super("sends an attachment with another digest than the document lists", "ATTACHMENT_ALTERED");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(scene, attachment.segments());
        letter.set("Sha256", Digests.sha256(new byte[1]));
        return envelope(scene);
    }
}
