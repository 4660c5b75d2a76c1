package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CallsItselfAnotherPeerInAProperty extends Misbehaviour {
    CallsItselfAnotherPeerInAProperty() {
        super("writes another member's name into the properties of the broker's message", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return DemandsThatItExpires.viaBroker(scene, message -> {
            message.putStringProperty("_AMQ_VALIDATED_USER", "XCC");
            message.putStringProperty("peer", "XCC");
        });
    }
}
