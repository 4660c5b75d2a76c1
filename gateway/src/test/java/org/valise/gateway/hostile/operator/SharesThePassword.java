package org.valise.gateway.hostile.operator;

import java.nio.file.Files;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SharesThePassword extends BenchSpoilt {
    SharesThePassword() {
        super("lets everybody on the machine read the keys' password", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        Files.setPosixFilePermissions(
                bench.file("keys/password"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
}
