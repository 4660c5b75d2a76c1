package org.valise.gateway.hostile.operator;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class GuessesThePassword extends BenchSpoilt {
    GuessesThePassword() {
        super("starts a node with a wrong password", "KEYS_UNREADABLE");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.write("keys/password", "not the password".getBytes(StandardCharsets.UTF_8));
    }
}
