package org.valise.gateway.hostile.foreign;

import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.TestFederation;
import org.valise.gateway.hostile.Abroad;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Crossing;

final class ClaimsACrossing extends Misbehaviour {
    ClaimsACrossing() {
        super("lists a crossing to another member of ours, which our directory does not", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        scene.abroad()
                .relay()
                .send(Scene.HONEST, FrameCodec.write(scene.abroad().next(directory -> {
                    Crossing crossing = new Crossing();
                    crossing.setOwn(Abroad.RELAY);
                    crossing.setForeign(Scene.AGENCIES);
                    directory.getRecognised().get(0).getCrossing().add(crossing);
                })));
        var agencies = scene.federation().node(Scene.AGENCIES);
        int version = scene.abroad().directory().getVersion();
        TestFederation.awaiting("the edition at " + Scene.AGENCIES)
                .until(() -> agencies.federation().recognised().get(0).version() == version);
        return agencies.federation().peers().stream()
                        .anyMatch(peer -> peer.code().equals(Abroad.RELAY))
                ? "(a link)"
                : NO_EFFECT;
    }
}
