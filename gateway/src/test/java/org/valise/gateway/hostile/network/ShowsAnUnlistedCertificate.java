package org.valise.gateway.hostile.network;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ShowsAnUnlistedCertificate extends Misbehaviour {
    ShowsAnUnlistedCertificate() {
        super(
                "connects with a certificate of a member's authority that the directory does not list",
                CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path keys = scene.certified().unlistedTls();
        try (CoreClient client = CoreClient.connect(
                keys, scene.wire().password("XAA"), scene.wire().port(), "", "")) {
            client.send("in.XAA", new byte[8]);
            return "(allowed)";
        } catch (ActiveMQException refused) {
            return CoreClient.type(refused);
        }
    }
}
