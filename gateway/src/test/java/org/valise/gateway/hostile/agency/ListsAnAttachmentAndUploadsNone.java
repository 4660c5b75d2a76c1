package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ListsAnAttachmentAndUploadsNone extends Misbehaviour {
    ListsAnAttachmentAndUploadsNone() {
        super("hands in a document whose attachment it has not uploaded", "ATTACHMENT_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(AgencyLetters.listing(scene, "map", new byte[10]).bytes());
    }
}
