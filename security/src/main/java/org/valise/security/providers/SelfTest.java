package org.valise.security.providers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Known-answer checks of every primitive: FIPS 180-4 and FIPS 202 ("abc"), RFC 4231, the GCM specification's case 14,
 * RFC 3394 section 4.6, RFC 6979 appendix A.2.5, RFC 5903 section 8.1.
 */
final class SelfTest {
    private static final int RUNS = 16;
    private static final byte[] ZEROS = new byte[32];

    private final CryptoProviders providers;

    SelfTest(CryptoProviders providers) {
        this.providers = providers;
    }

    @FunctionalInterface
    private interface Check {
        boolean passes() throws GeneralSecurityException;
    }

    List<SelfTestLine> lines() {
        return List.of(
                line("SHA-256", providers.sha256().getProvider().getName(), this::sha256),
                line("SHA3-256", providers.digest("SHA3-256").getProvider().getName(), this::sha3),
                line("HmacSHA256", providers.hmacSha256().getProvider().getName(), this::hmac),
                line("AES-256-GCM", providers.aesGcm().getProvider().getName(), this::gcm),
                line("AES-256 key wrap", providers.aesWrap().getProvider().getName(), this::wrap),
                line("ECDSA P-256 verify", signer(), this::verifies),
                line("ECDSA P-256 sign", signer(), this::signs),
                line("ECDH P-256", providers.ecdh().getProvider().getName(), this::agrees));
    }

    /** Everything that a start must not wait for as well. */
    List<SelfTestLine> all() {
        List<SelfTestLine> all = new ArrayList<>(lines());
        all.add(line("ML-KEM-768", "BouncyCastle (lightweight)", () -> LatticeTest.passes(providers.random())));
        return all;
    }

    private String signer() {
        return providers.signatures("SHA256withECDSA").getName();
    }

    private static SelfTestLine line(String service, String provider, Check check) {
        try {
            boolean passed = check.passes();
            long start = System.nanoTime();
            for (int run = 0; run < RUNS; run++) {
                passed &= check.passes();
            }
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / RUNS;
            return new SelfTestLine(service, provider, passed, passed ? micros + " µs" : "wrong answer");
        } catch (GeneralSecurityException | RuntimeException e) {
            // A provider that fails in any way is a provider that must not be chosen.
            return new SelfTestLine(service, provider, false, e.getClass().getSimpleName());
        }
    }

    private boolean sha256() {
        return gives(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                providers.sha256().digest(text("abc")));
    }

    private boolean sha3() {
        return gives(
                "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
                providers.digest("SHA3-256").digest(text("abc")));
    }

    private boolean hmac() throws GeneralSecurityException {
        Mac mac = providers.hmacSha256();
        mac.init(new SecretKeySpec(text("Jefe"), "HmacSHA256"));
        return gives(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                mac.doFinal(text("what do ya want for nothing?")));
    }

    private boolean gcm() throws GeneralSecurityException {
        Cipher cipher = providers.aesGcm();
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(ZEROS, "AES"), new GCMParameterSpec(128, ZEROS, 0, 12));
        return gives("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919", cipher.doFinal(ZEROS, 0, 16));
    }

    private boolean wrap() throws GeneralSecurityException {
        Cipher cipher = providers.aesWrap();
        cipher.init(Cipher.WRAP_MODE, aes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        return gives(
                "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21",
                cipher.wrap(aes("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f")));
    }

    private boolean verifies() throws GeneralSecurityException {
        Signature signature = providers.signature("SHA256withECDSA");
        signature.initVerify(P256.publicKey(
                hex("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"),
                providers));
        signature.update(text("sample"));
        return signature.verify(hex("3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"));
    }

    private boolean signs() throws GeneralSecurityException {
        Signature signature = providers.signature("SHA256withECDSA");
        signature.initSign(
                P256.privateKey(hex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"), providers));
        signature.update(text("sample"));
        return signature.sign().length >= 64;
    }

    private boolean agrees() throws GeneralSecurityException {
        KeyAgreement agreement = providers.ecdh();
        agreement.init(
                P256.privateKey(hex("c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433"), providers));
        agreement.doPhase(
                P256.publicKey(
                        hex("04d12dfb5289c8d4f81208b70270398c342296970a0bccb74c736fc7554494bf63"
                                + "56fbf3ca366cc23e8157854c13c58d6aac23f046ada30f8353e74f33039872ab"),
                        providers),
                true);
        return gives("d6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de", agreement.generateSecret());
    }

    private static boolean gives(String expected, byte[] actual) {
        return Arrays.equals(hex(expected), actual);
    }

    private static SecretKeySpec aes(String key) {
        return new SecretKeySpec(hex(key), "AES");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
