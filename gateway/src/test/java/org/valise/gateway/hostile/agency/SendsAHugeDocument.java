package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsAHugeDocument extends Misbehaviour {
    SendsAHugeDocument() {
        super("hands in a document of twenty megabytes", "XML_TOO_LARGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().submit(new byte[20_000_000]);
    }
}
