package org.valise.gateway.hostile.peer;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class DropsASignedAttribute extends SignatureSpoilt {
    DropsASignedAttribute() {
        super("leaves the name of the signing certificate out of what is signed", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withSignedAttributes(signature, attributes -> {
            ASN1EncodableVector fewer = new ASN1EncodableVector();
            for (int i = 0; i < attributes.size() - 1; i++) {
                fewer.add(attributes.get(i));
            }
            return fewer;
        });
    }
}
