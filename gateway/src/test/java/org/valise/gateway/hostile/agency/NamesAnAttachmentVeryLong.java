package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesAnAttachmentVeryLong extends Misbehaviour {
    NamesAnAttachmentVeryLong() {
        super("uploads an attachment with a name of a thousand letters", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().attach(UUID.randomUUID(), "a".repeat(1000), new byte[10]);
    }
}
