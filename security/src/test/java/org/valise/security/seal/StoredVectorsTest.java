package org.valise.security.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKEMAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKEMRecipientId;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;
import org.valise.security.trust.MemberTrust;

/** Bytes that were sealed and signed once and must open for ever: archives outlive releases. */
class StoredVectorsTest {
    private static final byte[] CONTENTS = "Valise test vector: opened in every release to come".getBytes(UTF_8);

    private static byte[] vector(String name) throws IOException {
        try (InputStream in = StoredVectorsTest.class.getResourceAsStream("/vectors/" + name + ".hex")) {
            return HexFormat.of().parseHex(new String(in.readAllBytes(), UTF_8).strip());
        }
    }

    private static X509Certificate certificate(String name) throws IOException {
        return Certificates.fromDer(vector(name));
    }

    private static RecipientKey hybridKey(CryptoProviders providers) throws Exception {
        SecretKeySpec secret = new SecretKeySpec(vector("hybrid-1-secret"), "KEM");
        return RecipientKey.hybrid(certificate("hybrid-1-certificate"), secret, providers);
    }

    @Test
    void opensTheHybridEnvelope() throws Exception {
        for (CryptoProviders providers : List.of(TestMember.PROVIDERS, CryptoProviders.portable())) {
            Opener opener = new Opener(List.of(hybridKey(providers)), providers);
            assertThat(opener.open(vector("hybrid-1-sealed"), Set.of(Suite.HYBRID_1))
                            .contents())
                    .isEqualTo(CONTENTS);
        }
    }

    @Test
    void opensTheHybridEnvelopeByBouncyCastleAlone() throws Exception {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256);
        PrivateKey key = new CompositePrivateKey(new PrivateKeyInfo(algorithm, vector("hybrid-1-secret")));
        CMSAuthEnvelopedData data = new CMSAuthEnvelopedData(vector("hybrid-1-sealed"));
        RecipientInformation recipient =
                data.getRecipientInfos().get(new JceKEMRecipientId(certificate("hybrid-1-certificate")));
        assertThat(recipient.getContent(new JceKEMAuthEnvelopedRecipient(key).setProvider(new BouncyCastleProvider())))
                .isEqualTo(CONTENTS);
    }

    @Test
    void opensTheClassicalEnvelope() throws Exception {
        PrivateKey key =
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(vector("classical-1-secret")));
        RecipientKey recipient =
                RecipientKey.classical(certificate("classical-1-certificate"), key, CryptoProviders.portable());
        Opener opener = new Opener(List.of(recipient), CryptoProviders.portable());
        assertThat(opener.open(vector("classical-1-sealed"), Set.of(Suite.CLASSICAL_1))
                        .contents())
                .isEqualTo(CONTENTS);
    }

    @Test
    void opensTheArchivesCopyOfBoth() throws Exception {
        ArchiveSeal archive = new ArchiveSeal(new SecretKeySpec(vector("archive-secret"), "AES"), TestMember.PROVIDERS);
        assertThat(archive.open(vector("hybrid-1-sealed"))).isEqualTo(CONTENTS);
        assertThat(archive.open(vector("classical-1-sealed"))).isEqualTo(CONTENTS);
        assertThat(archive.openSmall(vector("archive-summary"))).isEqualTo(CONTENTS);
    }

    @Test
    void verifiesTheSignature() throws Exception {
        MemberTrust trust = TestMember.trust(
                "QAA",
                certificate("authority-certificate"),
                Map.of(CertificateUse.SIGNATURE, certificate("signature-certificate")));
        assertThat(new SignatureVerifier(TestMember.PROVIDERS)
                        .verify(CONTENTS, vector("signature"), trust, TestMember.NOW)
                        .claimedSigningTime())
                .isEqualTo(TestMember.NOW);
    }
}
