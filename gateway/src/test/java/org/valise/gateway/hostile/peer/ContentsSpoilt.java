package org.valise.gateway.hostile.peer;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

/** Contents that are sealed as they should be, and are not of the shape that they should have. */
abstract class ContentsSpoilt extends Misbehaviour {
    ContentsSpoilt(String what, String code) {
        super(what, code);
    }

    /** What is sealed in the place of the right contents. */
    abstract byte[] spoilt(Contents contents) throws IOException;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] contents = spoilt(peer.signed(header, letter.bytes(), List.of()));
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }

    static byte[] listing(Contents contents, ASN1Encodable... attachments) throws IOException {
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(1),
                    new DEROctetString(contents.signature()),
                    new DEROctetString(contents.document()),
                    new DERSequence(attachments)
                })
                .getEncoded();
    }

    static ASN1Encodable entry(String id) {
        return entry(id, 1, 1);
    }

    static ASN1Encodable entry(String id, long size, int segments) {
        return new DERSequence(new ASN1Encodable[] {
            new DERUTF8String(id),
            new ASN1Integer(size),
            new DEROctetString(new byte[32]),
            new ASN1Integer(segments),
            new DEROctetString(new byte[32])
        });
    }
}
