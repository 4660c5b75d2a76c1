package org.valise.gateway.hostile.operator;

import java.nio.file.Files;
import java.util.Arrays;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class CutsAKeyFile extends BenchSpoilt {
    CutsAKeyFile() {
        super("starts a node with half a key file", "KEYS_UNREADABLE");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        byte[] whole = Files.readAllBytes(bench.file("keys/signature.p12"));
        bench.write("keys/signature.p12", Arrays.copyOf(whole, whole.length / 2));
    }
}
