package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A directory that is put into a node's folder, and the node started. */
abstract class DirectorySpoilt extends Misbehaviour {
    DirectorySpoilt(String what, String code) {
        super(what, code);
    }

    abstract void spoil(Scene scene, Bench bench) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Bench bench = scene.bench();
        spoil(scene, bench);
        return bench.start();
    }
}
