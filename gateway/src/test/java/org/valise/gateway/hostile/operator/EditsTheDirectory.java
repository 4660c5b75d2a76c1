package org.valise.gateway.hostile.operator;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class EditsTheDirectory extends BenchSpoilt {
    EditsTheDirectory() {
        super("gives another member's host in the signed directory to send its mail elsewhere", "SIGNATURE_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        String text = new String(bench.directory(), StandardCharsets.UTF_8);
        bench.write("directory.xml", text.replaceFirst("127.0.0.1", "127.0.0.2").getBytes(StandardCharsets.UTF_8));
    }
}
