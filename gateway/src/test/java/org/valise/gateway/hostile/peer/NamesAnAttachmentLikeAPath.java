package org.valise.gateway.hostile.peer;

import java.io.IOException;
import org.valise.security.seal.Contents;

final class NamesAnAttachmentLikeAPath extends ContentsSpoilt {
    NamesAnAttachmentLikeAPath() {
        super("lists an attachment in the contents whose id leads out of its folder", "CONTENTS_MALFORMED");
    }

    @Override
    byte[] spoilt(Contents contents) throws IOException {
        return listing(contents, entry("../../keys/password"));
    }
}
