package org.valise.gateway.hostile.relay;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsInTheNameOfALinkedMember extends Misbehaviour {
    SendsInTheNameOfALinkedMember() {
        super("hands over a message of a member that has a link of its own", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        return scene.refusal(scene.relay(), scene.first().honest(letter, Scene.HONEST));
    }
}
