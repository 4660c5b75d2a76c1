package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesAnAttachmentWithANul extends Misbehaviour {
    NamesAnAttachmentWithANul() {
        super("uploads an attachment whose name ends, for the file system, before it ends", "(HTTP 400)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().attach(UUID.randomUUID(), "map%00.xml", new byte[10]);
    }
}
