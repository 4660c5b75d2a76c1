package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class TakesAPortThatIsTaken extends BenchSpoilt {
    TakesAPortThatIsTaken() {
        super("starts a second node on the ports of a running one", "BROKER_NOT_STARTED");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        // The peers of this scene hold their brokers' ports: the copy has those of XDD.
    }
}
