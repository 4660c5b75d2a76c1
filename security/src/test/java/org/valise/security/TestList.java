package org.valise.security;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.valise.security.certificates.Certificates;

/** An authority that issues revocation lists of any shape, wrong ones above all. */
public final class TestList {
    public static final Instant ISSUED = TestMember.NOW.minus(Duration.ofHours(1));
    public static final Instant NEXT = TestMember.NOW.plus(Duration.ofDays(30));
    public static final int MAY_SIGN_ALL = KeyUsage.keyCertSign | KeyUsage.cRLSign;

    private static final Provider BOUNCY_CASTLE = TestMember.PROVIDERS.bouncyCastle();

    private final KeyPair pair;
    private final X509Certificate certificate;
    private final X509v2CRLBuilder list;
    private String algorithm = "SHA256withECDSA";

    private TestList(KeyPair pair, X509Certificate certificate, X509v2CRLBuilder list) {
        this.pair = pair;
        this.certificate = certificate;
        this.list = list;
    }

    /** A list by a new authority of this name and key usage, with a next update and neither number nor entries. */
    public static TestList by(String name, int usage) {
        try {
            KeyPairGenerator generator = TestMember.PROVIDERS.ecKeyPairs();
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=" + name);
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.ONE,
                    Date.from(TestMember.NOW.minus(Duration.ofDays(1))),
                    Date.from(TestMember.NOW.plus(Duration.ofDays(1000))),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            X509Certificate certificate =
                    Certificates.fromDer(builder.build(signer("SHA256withECDSA").build(pair.getPrivate()))
                            .getEncoded());
            X509v2CRLBuilder list = new X509v2CRLBuilder(subject, Date.from(ISSUED));
            list.setNextUpdate(Date.from(NEXT));
            return new TestList(pair, certificate, list);
        } catch (java.io.IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A good list without entries. */
    public static TestList good() {
        return by("Test authority", MAY_SIGN_ALL).number(7);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public TestList number(long number) {
        return extension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
    }

    public TestList extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            list.addExtension(type, critical, value);
            return this;
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestList nextUpdate(Instant next) {
        list.setNextUpdate(Date.from(next));
        return this;
    }

    /** A signed list that does not say when the next one comes; the builder would not make one. */
    public byte[] withoutNextUpdate() {
        try {
            X509v2CRLBuilder bare = new X509v2CRLBuilder(new X500Name("CN=Test authority"), Date.from(ISSUED));
            bare.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.TEN));
            return bare.build(signer(algorithm).build(pair.getPrivate())).getEncoded();
        } catch (OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestList entry(long serial) {
        list.addCRLEntry(BigInteger.valueOf(serial), Date.from(ISSUED), 1);
        return this;
    }

    public TestList entry(long serial, Extension extension) {
        list.addCRLEntry(BigInteger.valueOf(serial), Date.from(ISSUED), new Extensions(extension));
        return this;
    }

    public TestList signedWith(String jcaAlgorithm) {
        this.algorithm = jcaAlgorithm;
        return this;
    }

    public byte[] der() {
        try {
            return list.build(signer(algorithm).build(pair.getPrivate())).getEncoded();
        } catch (OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JcaContentSignerBuilder signer(String algorithm) {
        return new JcaContentSignerBuilder(algorithm).setProvider(BOUNCY_CASTLE);
    }
}
