package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class TellsAThirdMemberInItsReply extends PassesOn {
    TellsAThirdMemberInItsReply() {
        super("answers a request that may not be passed on, to a third member", "CONSENT_MISSING");
    }

    @Override
    String passOn(Scene scene, Letter given) {
        Letter reply = scene.federation()
                .like("trace-feedback", Scene.HONEST, "XCC")
                .set("Handling", H2)
                .answering(given);
        return submit(scene, new String(reply.bytes(), StandardCharsets.UTF_8));
    }
}
