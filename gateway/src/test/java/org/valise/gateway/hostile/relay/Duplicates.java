package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class Duplicates extends Misbehaviour {
    Duplicates() {
        super("hands a message over twice", SAME_RECEIPT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        Frame.Envelope envelope = scene.behind().honest(letter, Scene.HONEST);
        scene.delivered(scene.relay(), envelope, letter.id());
        scene.delivered(scene.relay(), envelope, letter.id());
        return scene.relay().evidence(letter.id()).equals(List.of("ContentConsignment", "ContentConsignment"))
                ? SAME_RECEIPT
                : "(another receipt)";
    }
}
