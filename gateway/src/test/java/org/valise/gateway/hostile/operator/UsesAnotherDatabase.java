package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class UsesAnotherDatabase extends BenchSpoilt {
    UsesAnotherDatabase() {
        super("names a database that is none of PostgreSQL", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("jdbc:postgresql:", "jdbc:h2:mem:");
    }
}
