package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A node's folder that is spoilt and then started. */
abstract class BenchSpoilt extends Misbehaviour {
    BenchSpoilt(String what, String code) {
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
