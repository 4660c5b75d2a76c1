package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class OpensTheDoorToEverybody extends BenchSpoilt {
    OpensTheDoorToEverybody() {
        super("opens the agencies' door to other machines without TLS", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("  host: 127.0.0.1", "  host: 0.0.0.0");
    }
}
