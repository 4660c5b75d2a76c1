package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class NamesAnotherFederation extends DirectorySpoilt {
    NamesAnotherFederation() {
        super("signs the directory of a federation of another name with this federation's key", "DIRECTORY_FOREIGN");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.setFederation("Another federation"));
    }
}
