package org.valise.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.valise.schemas.document.DocumentValidator;
import org.xml.sax.SAXException;

/**
 * What a round trip cannot do without, and no code of the product around it: both sides' signatures and their checks, one sealing and
 * one opening, the document against its schema twice, and both sides' rows. It is fixed, so that the cost of a round trip can be
 * told as so many times its own. Not thread safe.
 */
final class Yardstick implements AutoCloseable {
    private static final Provider PROVIDER = AmazonCorrettoCryptoProvider.INSTANCE;
    private static final int BITS = 256;
    private static final int IV = 12;

    private final byte[] document;
    private final Rows rows;
    private final KeyPair own = keys();
    private final Validator validator;

    Yardstick(byte[] document, Rows rows) throws GeneralSecurityException, SAXException {
        this.document = document.clone();
        this.rows = rows;
        this.validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(DocumentValidator.class.getResource("/xsd/v1/documents.xsd")))
                .newValidator();
    }

    /** So many times, which it answers. */
    int run(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            validate();
            byte[] sealed = seal(sign());
            rows.add(sealed);
            byte[] receipt = sign();
            check(receipt);
            rows.add(receipt);
        }
        rows.commit();
        return times;
    }

    private byte[] sign() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA", PROVIDER);
        signature.initSign(own.getPrivate());
        signature.update(MessageDigest.getInstance("SHA-256", PROVIDER).digest(document));
        return signature.sign();
    }

    private void check(byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA", PROVIDER);
        signature.initVerify(own.getPublic());
        signature.update(MessageDigest.getInstance("SHA-256", PROVIDER).digest(document));
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("a good signature is not taken");
        }
    }

    /** Seals, opens, checks the signature and the document: what both sides do with a message. */
    private byte[] seal(byte[] signed) throws GeneralSecurityException, SAXException, IOException {
        KeyPair once = keys();
        byte[] iv = Arrays.copyOf(signed, IV);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, agree(once.getPrivate(), own.getPublic()), iv, document);
        byte[] opened = gcm(Cipher.DECRYPT_MODE, agree(own.getPrivate(), once.getPublic()), iv, sealed);
        if (!Arrays.equals(opened, document)) {
            throw new GeneralSecurityException("what was opened is not what was sealed");
        }
        check(signed);
        validate();
        return sealed;
    }

    private void validate() throws SAXException, IOException {
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static byte[] agree(PrivateKey mine, PublicKey theirs) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH", PROVIDER);
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    private static byte[] gcm(int mode, byte[] key, byte[] iv, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(BITS / 2, iv));
        return cipher.doFinal(input);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    @Override
    public void close() throws java.sql.SQLException {
        rows.close();
    }
}
