package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Limited;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToWhoseKeysNobodyKnows extends Misbehaviour {
    WritesToWhoseKeysNobodyKnows() {
        super("hands in a document for a member whose revocation list has run out", "REVOCATION_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, Limited.UNKNOWN);
        return PassesOn.submit(scene, new String(letter.bytes(), StandardCharsets.UTF_8));
    }
}
