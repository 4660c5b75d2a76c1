package org.valise.gateway.hostile.steward;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SignsADoctype extends DirectorySpoilt {
    SignsADoctype() {
        super("signs a directory with a DOCTYPE that reads a file", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        byte[] xml = new String(bench.directory(), StandardCharsets.UTF_8)
                .replaceFirst("<Directory", "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><Directory")
                .getBytes(StandardCharsets.UTF_8);
        bench.publish(xml, bench.steward().sign(xml));
    }
}
