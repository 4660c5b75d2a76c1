package org.valise.gateway.hostile.peer;

import java.io.IOException;
import org.valise.security.seal.Contents;

final class NamesAnAttachmentTwice extends ContentsSpoilt {
    NamesAnAttachmentTwice() {
        super("lists two attachments under one id in the contents", "CONTENTS_MALFORMED");
    }

    @Override
    byte[] spoilt(Contents contents) throws IOException {
        return listing(contents, entry("map"), entry("map"));
    }
}
