package org.valise.benchmarks.phase4;

import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The two who exchange messages, each with a key and a certificate of its own, in which the other believes.
 *
 * @param folder with a key store of each
 */
record Parties(Path folder) {
    static final String SENDER = "sender";
    static final String RECEIVER = "receiver";
    private static final String PASSWORD = "benchmark";

    /** Makes both keys. */
    static Parties create(Path folder, Kind kind) throws IOException, InterruptedException {
        Parties parties = new Parties(Files.createDirectories(folder));
        for (String name : List.of(SENDER, RECEIVER)) {
            List<String> command = new ArrayList<>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-validity", "30"));
            command.addAll(kind.keytool());
            command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
            command.addAll(List.of("-keystore", parties.file(name).toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + Files.readString(folder.resolve("keytool.log")));
            }
        }
        return parties;
    }

    /** Signs and opens as one of them, and believes both. */
    AS4CryptoFactoryInMemoryKeyStore crypto(String name) throws IOException, GeneralSecurityException {
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        for (String party : List.of(SENDER, RECEIVER)) {
            believed.setCertificateEntry(party, certificate(party));
        }
        return new AS4CryptoFactoryInMemoryKeyStore(store(name), name, PASSWORD.toCharArray(), believed);
    }

    X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
        return (X509Certificate) store(name).getCertificate(name);
    }

    private KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }
}
