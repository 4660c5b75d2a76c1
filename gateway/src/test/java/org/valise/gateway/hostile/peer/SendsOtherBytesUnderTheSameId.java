package org.valise.gateway.hostile.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsOtherBytesUnderTheSameId extends Misbehaviour {
    SendsOtherBytesUnderTheSameId() {
        super("sends another document under an id that it has a receipt for", "DUPLICATE_ID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.delivered(peer);
        byte[] delivered = letter.bytes();
        Letter other = letter.set("Model", "Another model");
        String code = scene.refusalTold(peer, peer.honest(other, Scene.HONEST), letter.id());
        assertThat(scene.federation().document(Scene.HONEST, letter)).isEqualTo(delivered);
        return code;
    }
}
