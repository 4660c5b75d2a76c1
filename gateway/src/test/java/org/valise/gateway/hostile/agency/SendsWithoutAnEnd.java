package org.valise.gateway.hostile.agency;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsWithoutAnEnd extends Misbehaviour {
    SendsWithoutAnEnd() {
        super("uploads an attachment without saying how long it is, and goes on", "ATTACHMENTS_TOO_LARGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] block = new byte[1 << 20];
        return scene.http()
                .answer(scene.http()
                        .to("/v1/messages/" + UUID.randomUUID() + "/attachments/map")
                        .PUT(BodyPublishers.ofByteArrays(Collections.nCopies(120, block))));
    }
}
