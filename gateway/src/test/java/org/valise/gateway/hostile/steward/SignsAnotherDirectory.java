package org.valise.gateway.hostile.steward;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SignsAnotherDirectory extends DirectorySpoilt {
    SignsAnotherDirectory() {
        super("hands over a signature that was made for another directory", "SIGNATURE_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        byte[] other = new String(bench.directory(), StandardCharsets.UTF_8)
                .concat("\n")
                .getBytes(StandardCharsets.UTF_8);
        bench.publish(bench.directory(), bench.steward().sign(other));
    }
}
