package org.valise.security.providers;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says which provider serves which algorithm. Guarantees that the choice does not depend on the order
 * of installed providers and that nothing is installed globally: no library in Valise needs Bouncy Castle or ACCP in the
 * JVM's provider list. Immutable and thread safe; the services it hands out are not, take a new one for each operation.
 */
public final class CryptoProviders {
    private final Provider elliptic;
    private final Provider aes;
    private final Provider wrap;
    private final Provider digests;
    private final SecureRandom random;
    private final @Nullable Token token;

    private CryptoProviders(Provider elliptic, Provider aes, SecureRandom random) {
        this(elliptic, aes, random, null);
    }

    private CryptoProviders(Provider elliptic, Provider aes, SecureRandom random, @Nullable Token token) {
        this.token = token;
        this.elliptic = elliptic;
        this.aes = aes;
        this.random = random;
        this.wrap = jdk("SunJCE");
        this.digests = jdk("SUN");
    }

    /** ACCP for elliptic curves, RSA and AES if it runs on this platform and passes the self-test, otherwise the portable choice. */
    public static CryptoProviders choose() {
        return Corretto.find()
                .map(accp -> new CryptoProviders(accp.provider(), accp.provider(), accp.random()))
                .filter(CryptoProviders::works)
                .orElseGet(CryptoProviders::portable);
    }

    /** Bouncy Castle for elliptic curves and the JDK for the rest: pure Java, slower, the same results. */
    public static CryptoProviders portable() {
        SecureRandom random = Service.of("DRBG", () -> SecureRandom.getInstance("DRBG", jdk("SUN")));
        return new CryptoProviders(new BouncyCastleProvider(), jdk("SunJCE"), random);
    }

    /** The same choice, with a token for the keys that lie in it; new signature and agreement keys are made there. */
    public CryptoProviders with(Token held) {
        return new CryptoProviders(elliptic, aes, random, held);
    }

    /** The token, where this node has one. */
    public Optional<Token> token() {
        return Optional.ofNullable(token);
    }

    /** Where a private key can be used: in the token if it cannot leave it, with the fast provider otherwise. */
    public Provider home(PrivateKey key) {
        if (token != null && isHeld(key)) {
            return token.provider();
        }
        return key.getAlgorithm().startsWith("Ed") ? jdk("SunEC") : elliptic;
    }

    /** Whether a private key lies in a token: it has no encoding. */
    public static boolean isHeld(PrivateKey key) {
        return key.getFormat() == null;
    }

    /** Runs every known-answer check and times it; see {@link SelfTest}. */
    public List<SelfTestLine> selfTest() {
        return new SelfTest(this).all();
    }

    private boolean works() {
        return new SelfTest(this).lines().stream().allMatch(SelfTestLine::passed);
    }

    /** ECDSA and RSA by the fast provider, Ed25519 by the JDK. */
    public Signature signature(String algorithm) {
        return Service.of(algorithm, () -> Signature.getInstance(algorithm, signatures(algorithm)));
    }

    /** The provider that {@link #signature} uses for an algorithm. */
    public Provider signatures(String algorithm) {
        return algorithm.startsWith("Ed") ? jdk("SunEC") : elliptic;
    }

    /** Generator for EC keys. */
    public KeyPairGenerator ecKeyPairs() {
        return Service.of("EC", () -> KeyPairGenerator.getInstance("EC", elliptic));
    }

    /** Translates encoded EC keys into keys of the fast provider. */
    public KeyFactory ecKeys() {
        return Service.of("EC", () -> KeyFactory.getInstance("EC", elliptic));
    }

    /** ECDH key agreement. */
    public KeyAgreement ecdh() {
        return Service.of("ECDH", () -> KeyAgreement.getInstance("ECDH", elliptic));
    }

    /** AES in Galois/counter mode; never Bouncy Castle, which is some fifty times slower in bulk. */
    public Cipher aesGcm() {
        return Service.of("AES/GCM/NoPadding", () -> Cipher.getInstance("AES/GCM/NoPadding", aes));
    }

    /** AES key wrap without padding (RFC 3394). */
    public Cipher aesWrap() {
        return Service.of("AESWrap", () -> Cipher.getInstance("AESWrap", wrap));
    }

    /** SHA-256. */
    public MessageDigest sha256() {
        return digest("SHA-256");
    }

    /** A digest of the JDK by its standard name. */
    public MessageDigest digest(String algorithm) {
        return Service.of(algorithm, () -> MessageDigest.getInstance(algorithm, digests));
    }

    /** HMAC with SHA-256 (RFC 2104). */
    public Mac hmacSha256() {
        return Service.of("HmacSHA256", () -> Mac.getInstance("HmacSHA256", wrap));
    }

    /** The JDK's X.509 decoder. */
    public CertificateFactory x509() {
        return Service.of("X.509", () -> CertificateFactory.getInstance("X.509", digests));
    }

    /** The JDK's PKCS#12 key store. */
    public KeyStore pkcs12() {
        return Service.of("PKCS12", () -> KeyStore.getInstance("PKCS12", digests));
    }

    /** Bouncy Castle itself, for what is rare and needs every kind of key: certification requests. Slow to make. */
    public Provider bouncyCastle() {
        return new BouncyCastleProvider();
    }

    /** The source of every random byte; thread safe. */
    public SecureRandom random() {
        return random;
    }

    private static Provider jdk(String name) {
        Provider provider = Security.getProvider(name);
        if (provider == null) {
            throw new IllegalStateException(
                    "This Java runtime lacks the provider " + name + "; use an OpenJDK 17 or 25.");
        }
        return provider;
    }
}
