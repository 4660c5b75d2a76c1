package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ExchangesAnAttachmentAfterwards extends Misbehaviour {
    ExchangesAnAttachmentAfterwards() {
        super("uploads another file in the place of one that has been sent", "DUPLICATE_ID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = AgencyLetters.listing(scene, "map", new byte[10]);
        scene.expect(letter.id());
        scene.http().attach(letter.id(), "map", new byte[10]);
        scene.http().mustAccept(letter);
        scene.federation().awaitReceipts(Scene.AGENCIES, letter, Scene.HONEST);
        return scene.http().attach(letter.id(), "map", new byte[11]);
    }
}
