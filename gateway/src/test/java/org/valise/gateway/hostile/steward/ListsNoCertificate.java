package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ListsNoCertificate extends DirectorySpoilt {
    ListsNoCertificate() {
        super("lists bytes that are no certificate", "CERTIFICATE_MALFORMED");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory ->
                directory.getMember().get(0).getCertificate().get(0).setValue(new byte[] {1, 2, 3}));
    }
}
