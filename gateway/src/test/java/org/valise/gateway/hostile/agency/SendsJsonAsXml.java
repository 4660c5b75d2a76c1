package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsJsonAsXml extends Misbehaviour {
    SendsJsonAsXml() {
        super("hands in JSON and calls it XML", "XML_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().submit("{\"from\":\"XEE\"}");
    }
}
