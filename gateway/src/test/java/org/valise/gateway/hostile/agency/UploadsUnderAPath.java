package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UploadsUnderAPath extends Misbehaviour {
    UploadsUnderAPath() {
        super("uploads an attachment whose name leads into the folder of the keys", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().attach(UUID.randomUUID(), "..%2f..%2fkeys%2ftoken", new byte[10]);
    }
}
