package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class NamesAClassInTheConfiguration extends BenchSpoilt {
    NamesAClassInTheConfiguration() {
        super("names a Java class in the configuration, for the reader to load", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("member: XDD", "member: !!javax.script.ScriptEngineManager [XDD]");
    }
}
