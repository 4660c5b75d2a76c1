package org.valise.gateway.hostile.relay;

import java.util.List;
import java.util.UUID;
import org.valise.gateway.hostile.Scene;

final class SwapsThePartsOfTwoMessages extends CarriedParts {
    SwapsThePartsOfTwoMessages() {
        super("hands over the attachment of one message as that of another", "SEGMENT_BROKEN");
    }

    @Override
    List<byte[]> carried(Scene scene, List<byte[]> honest) throws Exception {
        return scene.behind().attachment(UUID.randomUUID(), "map", plain).segments();
    }
}
