package org.valise.exchange.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.policy.Reader;
import org.valise.security.asice.AsiceContainer;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.AttachmentSource;
import org.valise.security.asice.SignedManifest;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

/**
 * Takes a message out of the archive as one ASiC-E container (ETSI EN 319 162-1): routing header,
 * document, attachments, manifest and CAdES signature, which public tools verify without this node.
 */
public final class Export {
    private final Desk desk;
    private final AttachmentReader reader;
    private final CryptoProviders providers;

    public Export(Desk desk, AttachmentReader reader, CryptoProviders providers) {
        this.desk = desk;
        this.reader = reader;
        this.providers = providers;
    }

    /** Writes the container; attachments stream through. */
    public void write(MessageRef message, OutputStream out, Reader who) throws IOException {
        Held held = desk.find(message).held();
        Contents contents = desk.contents(message, who);
        SignedManifest manifest = SignedManifest.of(
                held.header(),
                contents.document(),
                contents.order(),
                contents.attachments().stream()
                        .map(entry -> new AttachmentDigest(entry.id(), entry.sha256()))
                        .toList(),
                providers);
        List<Source> attachments = contents.attachments().stream()
                .map(entry -> new Source(held.origin(), held.id(), entry))
                .toList();
        AsiceContainer.write(
                out, held.header(), contents.document(), contents.order(), attachments, manifest, contents.signature());
    }

    private final class Source implements AttachmentSource {
        private final String origin;
        private final UUID message;
        private final AttachmentEntry entry;

        Source(String origin, UUID message, AttachmentEntry entry) {
            this.origin = origin;
            this.message = message;
            this.entry = entry;
        }

        @Override
        public String id() {
            return entry.id();
        }

        @Override
        public InputStream open() {
            return reader.open(origin, message, entry);
        }
    }
}
