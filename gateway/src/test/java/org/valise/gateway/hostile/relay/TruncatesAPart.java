package org.valise.gateway.hostile.relay;

import java.util.Arrays;
import java.util.List;
import org.valise.gateway.hostile.Scene;

final class TruncatesAPart extends CarriedParts {
    TruncatesAPart() {
        super("cuts the last bytes off a segment that it carries", "SEGMENT_BROKEN");
    }

    @Override
    List<byte[]> carried(Scene scene, List<byte[]> honest) throws Exception {
        byte[] segment = honest.get(0);
        return List.of(Arrays.copyOf(segment, segment.length - 5));
    }
}
