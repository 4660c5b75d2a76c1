package org.valise.security.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The exact algorithm identifiers of both suites: an envelope that names any other is refused. */
final class EnvelopeAlgorithms {
    static final int KEY_BYTES = 32;
    static final int KEY_BITS = 256;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    static final AlgorithmIdentifier WRAP = new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap);
    static final AlgorithmIdentifier AGREEMENT =
            new AlgorithmIdentifier(SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme, WRAP);
    static final AlgorithmIdentifier ORIGINATOR = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey);
    static final AlgorithmIdentifier KEM =
            new AlgorithmIdentifier(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256);
    static final AlgorithmIdentifier HKDF = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256);

    private EnvelopeAlgorithms() {}

    static byte[] der(ASN1Encodable structure) {
        try {
            return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException("encoding in memory failed", e);
        }
    }
}
