package org.valise.gateway.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;

/** Finds out which key has signed a message, from the proof that its addressee can take out of the archive. */
final class SigningKey {
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature.p7s";

    private SigningKey() {}

    /** The SHA-256 of the certificate whose key has signed; the signature is verified. */
    static String of(Sent message, NodeClient addressee, Path folder) throws IOException, InterruptedException {
        Path container = folder.resolve("proof-" + UUID.randomUUID() + ".asice");
        try {
            addressee.download(MessageRef.of(message.id()), "container", container);
            try (ZipFile zip = new ZipFile(container.toFile())) {
                // Whose certificate it is has been checked by the addressee's node when the message came.
                return Certificates.fingerprint(new SignatureVerifier(CryptoProviders.choose())
                        .verify(read(zip, MANIFEST), read(zip, SIGNATURE), signer -> {})
                        .certificate());
            }
        } finally {
            Files.deleteIfExists(container);
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The proof holds no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
