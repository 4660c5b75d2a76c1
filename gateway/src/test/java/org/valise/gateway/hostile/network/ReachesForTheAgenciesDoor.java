package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class ReachesForTheAgenciesDoor extends Misbehaviour {
    ReachesForTheAgenciesDoor() {
        super("knocks at the agencies' door from another machine", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire()
                .fromOutside(
                        scene.federation().configuration(Scene.AGENCIES).rest().port());
    }
}
