package org.valise.gateway.hostile.stolenkey;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ConnectsWithARevokedKey extends Misbehaviour {
    ConnectsWithARevokedKey() {
        super(
                "connects with a member's TLS key whose certificate that member's authority has taken back",
                CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path keys = scene.certified().revokedTls();
        try (CoreClient client = CoreClient.connect(
                keys, scene.wire().password("XAA"), scene.wire().port(), "", "")) {
            client.send("in.XAA", new byte[8]);
            return "(allowed)";
        } catch (ActiveMQException refused) {
            return CoreClient.type(refused);
        }
    }
}
