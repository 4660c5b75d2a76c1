package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.seal.Contents;

final class ChangesTheDigestInAReceipt extends Misbehaviour {
    ChangesTheDigestInAReceipt() {
        super("makes the addressee's receipt one for other bytes", "SIGNATURE_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, "XDD");
        scene.federation().submit(Scene.HONEST, letter);
        scene.awaitEnvelope(scene.relay(), letter.id());
        Forged receipt = Forged.receipt(scene, letter, "XDD");
        Contents signed = scene.behind().signed(receipt.header(), receipt.xml(), List.of());
        Contents changed =
                Contents.of(signed.signature(), receipt.digest("0".repeat(64)).xml());
        return scene.refusal(
                scene.relay(), new Frame.Evidence(RoutingHeaderXml.write(receipt.header()), changed.encode()));
    }
}
