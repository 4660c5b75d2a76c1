package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class LetsAnothersInformationGo extends PassesOn {
    LetsAnothersInformationGo() {
        super("allows a member to pass on a message that holds information of a third", "CONSENT_MISSING");
    }

    @Override
    String passOn(Scene scene, Letter given) throws Exception {
        decided(scene, permission(scene, given).drop("Conditions"));
        Letter second = onward(scene);
        scene.meantForXcc(second.id());
        if (!submit(scene, second, given, "").equals("(accepted)")) {
            return "(the permitted hop was refused)";
        }
        scene.awaitEnvelope(scene.second(), second.id());
        Letter grant = scene.federation()
                .like("release-decision", Scene.HONEST, "XCC")
                .drop("Until")
                .drop("Conditions")
                .set("About", "<Origin>XBB</Origin><MessageId>" + second.id() + "</MessageId>")
                .set("ReleaseTo", "<Member>XDD</Member>");
        return submit(scene, new String(grant.bytes(), StandardCharsets.UTF_8));
    }
}
