package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReadsAMessageThatIsNotThere extends Misbehaviour {
    ReadsAMessageThatIsNotThere() {
        super("tries message ids to learn which ones exist", "NOT_FOUND");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().get("/v1/messages/" + UUID.randomUUID() + "/container");
    }
}
