package org.valise.gateway.hostile.agency;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class TakesOverWhatIsNotThere extends Misbehaviour {
    TakesOverWhatIsNotThere() {
        super("acknowledges the hand-over of a message that never came", "NOT_FOUND");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .answer(scene.http()
                        .to("/v1/messages/" + UUID.randomUUID() + "/handover")
                        .POST(BodyPublishers.noBody()));
    }
}
