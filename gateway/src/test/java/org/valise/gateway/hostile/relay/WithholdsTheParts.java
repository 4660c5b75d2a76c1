package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.gateway.hostile.Scene;

final class WithholdsTheParts extends CarriedParts {
    WithholdsTheParts() {
        super("hands a message over and keeps its attachment", "ATTACHMENT_MISSING");
    }

    @Override
    List<byte[]> carried(Scene scene, List<byte[]> honest) throws Exception {
        return List.of();
    }
}
