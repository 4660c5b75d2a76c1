package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A member with its own authority and one TLS certificate for localhost, made by the JDK's keytool. */
record TestMember(String code, X509Certificate ca, X509Certificate certificate, TlsKeys keys) {
    private static final char[] PASSWORD = "a-test-password".toCharArray();

    static TestMember create(Path folder, String code, String commonName, String san)
            throws IOException, GeneralSecurityException {
        Path all = folder.resolve("all.p12");
        keytool(all, "ca", "CN=CA " + commonName, "-ext", "bc:c=ca:true");
        keytool(all, "node", "CN=" + commonName, "-signer", "ca", "-ext", "san=" + san);
        KeyStore store = load(all);
        X509Certificate ca = (X509Certificate) store.getCertificate("ca");
        X509Certificate node = (X509Certificate) store.getCertificate("node");
        Path file = all.resolveSibling("tls.p12");
        Files.delete(all);
        save(file, store.getKey("node", PASSWORD), new Certificate[] {node, ca});
        return new TestMember(code, ca, node, new TlsKeys(file, PASSWORD));
    }

    /** A member whose TLS certificate is past its last day. */
    static TestMember expired(Path folder, String code) throws IOException, GeneralSecurityException {
        Path all = folder.resolve("all.p12");
        keytool(all, "ca", "CN=CA " + code, "-ext", "bc:c=ca:true");
        keytool(all, "node", "CN=" + code, "-signer", "ca", "-ext", "san=dns:localhost", "-startdate", "-60d");
        KeyStore store = load(all);
        Path file = folder.resolve("expired.p12");
        X509Certificate ca = (X509Certificate) store.getCertificate("ca");
        X509Certificate node = (X509Certificate) store.getCertificate("node");
        save(file, store.getKey("node", PASSWORD), new Certificate[] {node, ca});
        return new TestMember(code, ca, node, new TlsKeys(file, PASSWORD));
    }

    /** A member with two TLS keys, both certified by its authority: the present one and the next. */
    static List<TestMember> createTwo(Path folder, String code) throws IOException, GeneralSecurityException {
        Path all = folder.resolve("all.p12");
        keytool(all, "ca", "CN=CA " + code, "-ext", "bc:c=ca:true");
        keytool(all, "node", "CN=" + code, "-signer", "ca", "-ext", "san=dns:localhost");
        keytool(all, "next", "CN=" + code, "-signer", "ca", "-ext", "san=dns:localhost");
        KeyStore store = load(all);
        X509Certificate ca = (X509Certificate) store.getCertificate("ca");
        List<TestMember> both = new ArrayList<>();
        for (String alias : List.of("node", "next")) {
            X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
            Path file = folder.resolve(alias + ".p12");
            save(file, store.getKey(alias, PASSWORD), new Certificate[] {certificate, ca});
            both.add(new TestMember(code, ca, certificate, new TlsKeys(file, PASSWORD)));
        }
        return both;
    }

    Peer asPeer(int port) {
        return new Peer(code, "localhost", port, ca, Set.of(Fingerprint.of(certificate)));
    }

    void deleteOnExit() {
        keys.file().toFile().deleteOnExit();
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static void save(Path file, Key key, Certificate[] chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("node", key, PASSWORD, chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private static void keytool(Path store, String alias, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-dname",
                name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }
}
