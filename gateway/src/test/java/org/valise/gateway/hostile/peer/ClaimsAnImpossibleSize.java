package org.valise.gateway.hostile.peer;

import java.io.IOException;
import org.valise.security.seal.Contents;

final class ClaimsAnImpossibleSize extends ContentsSpoilt {
    ClaimsAnImpossibleSize() {
        super("lists an attachment of less than no bytes", "CONTENTS_MALFORMED");
    }

    @Override
    byte[] spoilt(Contents contents) throws IOException {
        return listing(contents, entry("map", -1, 1));
    }
}
