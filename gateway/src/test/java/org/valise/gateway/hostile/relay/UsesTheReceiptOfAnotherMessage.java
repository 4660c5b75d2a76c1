package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UsesTheReceiptOfAnotherMessage extends Misbehaviour {
    UsesTheReceiptOfAnotherMessage() {
        super("drops a message and hands over the addressee's receipt for an earlier one again", "(no receipt)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter earlier = scene.federation().trace(Scene.HONEST, "XDD");
        scene.federation().submit(Scene.HONEST, earlier);
        scene.awaitEnvelope(scene.relay(), earlier.id());
        Frame.Evidence receipt = Forged.receipt(scene, earlier, "XDD").signedBy(scene.behind());
        scene.relay().send(Scene.HONEST, receipt);
        scene.federation().awaitStage(Scene.HONEST, earlier, "XDD", "receipt");
        Letter letter = scene.federation().trace(Scene.HONEST, "XDD");
        scene.federation().submit(Scene.HONEST, letter);
        scene.awaitEnvelope(scene.relay(), letter.id());
        scene.relay().send(Scene.HONEST, receipt);
        scene.delivered(scene.first());
        String stage = scene.federation().progress(Scene.HONEST, letter, "XDD").stage();
        return stage.equals("send") ? "(no receipt)" : "(" + stage + ")";
    }
}
