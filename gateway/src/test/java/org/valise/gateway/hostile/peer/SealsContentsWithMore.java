package org.valise.gateway.hostile.peer;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.valise.security.seal.Contents;

final class SealsContentsWithMore extends ContentsSpoilt {
    SealsContentsWithMore() {
        super("puts a second document behind the first one into the contents", "CONTENTS_MALFORMED");
    }

    @Override
    byte[] spoilt(Contents contents) throws IOException {
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(1),
                    new DEROctetString(contents.signature()),
                    new DEROctetString(contents.document()),
                    new DERSequence(),
                    // Fifth comes what the message follows; nothing may be sixth.
                    new DEROctetString(contents.document()),
                    new DEROctetString(contents.document())
                })
                .getEncoded();
    }
}
