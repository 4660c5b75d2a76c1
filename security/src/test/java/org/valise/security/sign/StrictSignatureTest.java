package org.valise.security.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.valise.security.Refusals.refuses;

import java.io.IOException;
import java.nio.file.Path;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;

/** Signatures that a lenient verifier would accept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictSignatureTest {
    private static final byte[] CONTENT = "exact bytes".getBytes(UTF_8);

    private TestMember alpha;
    private TestMember bravo;
    private SignedData good;

    @BeforeAll
    void signContent(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
        bravo = TestMember.create(folder, "QBB");
        good = parse(alpha.keys().signer().sign(CONTENT));
    }

    private static SignedData parse(byte[] cms) {
        return SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    }

    private void refusesShape(ContentInfo content, ASN1Set certificates, ASN1Set signers) throws IOException {
        SignedData data = new SignedData(good.getDigestAlgorithms(), content, certificates, null, signers);
        byte[] cms = new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
        refuses(
                SecurityCode.SIGNATURE_MALFORMED,
                () -> new SignatureVerifier(TestMember.PROVIDERS).verify(CONTENT, cms, alpha.trust(), TestMember.NOW));
    }

    @Test
    void refusesASecondSigner() throws IOException {
        SignedData other = parse(bravo.keys().signer().sign(CONTENT));
        refusesShape(
                good.getEncapContentInfo(),
                good.getCertificates(),
                both(good.getSignerInfos(), other.getSignerInfos()));
    }

    @Test
    void refusesASecondCertificate() throws IOException {
        SignedData other = parse(bravo.keys().signer().sign(CONTENT));
        refusesShape(
                good.getEncapContentInfo(),
                both(good.getCertificates(), other.getCertificates()),
                good.getSignerInfos());
    }

    @Test
    void refusesASignatureWithoutCertificateOrSigner() throws IOException {
        refusesShape(good.getEncapContentInfo(), null, good.getSignerInfos());
        refusesShape(good.getEncapContentInfo(), good.getCertificates(), new DERSet());
    }

    @Test
    void refusesAnAttachedContent() throws IOException {
        ContentInfo attached = new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(CONTENT));
        refusesShape(attached, good.getCertificates(), good.getSignerInfos());
    }

    @Test
    void refusesASignerWithoutSignedAttributesOrWithUnsignedOnes() throws IOException {
        SignerInfo signer = SignerInfo.getInstance(good.getSignerInfos().getObjectAt(0));
        refusesShape(good.getEncapContentInfo(), good.getCertificates(), new DERSet(changed(signer, null, null)));
        refusesShape(
                good.getEncapContentInfo(),
                good.getCertificates(),
                new DERSet(changed(signer, signer.getAuthenticatedAttributes(), signer.getAuthenticatedAttributes())));
    }

    @Test
    void refusesAnEncodingThatIsNotDer() throws IOException {
        byte[] ber = new ContentInfo(
                        CMSObjectIdentifiers.signedData,
                        new SignedData(
                                good.getDigestAlgorithms(),
                                good.getEncapContentInfo(),
                                new BERSet(good.getCertificates().getObjectAt(0)),
                                null,
                                new DLSet(good.getSignerInfos().getObjectAt(0))))
                .getEncoded(ASN1Encoding.BER);
        refuses(
                SecurityCode.SIGNATURE_MALFORMED,
                () -> new SignatureVerifier(TestMember.PROVIDERS).verify(CONTENT, ber, alpha.trust(), TestMember.NOW));
    }

    private static SignerInfo changed(SignerInfo signer, ASN1Set signed, ASN1Set unsigned) {
        return new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signed,
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                unsigned);
    }

    private static DERSet both(ASN1Set one, ASN1Set other) {
        ASN1EncodableVector both = new ASN1EncodableVector();
        both.add(one.getObjectAt(0));
        both.add(other.getObjectAt(0));
        return new DERSet(both);
    }
}
