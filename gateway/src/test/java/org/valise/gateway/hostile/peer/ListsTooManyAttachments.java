package org.valise.gateway.hostile.peer;

import java.io.IOException;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.security.seal.Contents;

final class ListsTooManyAttachments extends ContentsSpoilt {
    ListsTooManyAttachments() {
        super("lists 65 attachments in the contents", "CONTENTS_MALFORMED");
    }

    @Override
    byte[] spoilt(Contents contents) throws IOException {
        return listing(
                contents,
                IntStream.range(0, 65).mapToObj(number -> entry("a" + number)).toArray(ASN1Encodable[]::new));
    }
}
