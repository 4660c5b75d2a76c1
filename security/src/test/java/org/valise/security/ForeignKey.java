package org.valise.security;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.sign.Signer;

/** A signature key of a kind that a government may bring: P-384, Ed25519 or RSA, certified by a member's authority. */
public record ForeignKey(KeyPair pair, X509Certificate certificate) {
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    public static ForeignKey of(
            MemberAuthority authority, String generator, AlgorithmParameterSpec size, String signing)
            throws GeneralSecurityException, OperatorException, java.io.IOException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance(generator);
        if (size != null) {
            keys.initialize(size);
        }
        KeyPair pair = keys.generateKeyPair();
        byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=QAA"), pair.getPublic())
                .build(new JcaContentSignerBuilder(signing)
                        .setProvider(BOUNCY_CASTLE)
                        .build(pair.getPrivate()))
                .getEncoded();
        return new ForeignKey(
                pair, authority.issue(request, CertificateUse.SIGNATURE, TestMember.VALIDITY, TestMember.NOW));
    }

    public Signer signer(Clock clock) {
        return new Signer(pair.getPrivate(), certificate, TestMember.PROVIDERS, clock);
    }
}
