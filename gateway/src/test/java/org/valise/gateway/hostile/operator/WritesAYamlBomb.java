package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class WritesAYamlBomb extends BenchSpoilt {
    WritesAYamlBomb() {
        super("writes aliases into the configuration that grow to billions of entries", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        StringBuilder yaml = new StringBuilder("suites: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("b")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        bench.configure("suites: [", yaml + "suites: [");
    }
}
