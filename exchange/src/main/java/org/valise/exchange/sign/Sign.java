package org.valise.exchange.sign;

import java.util.List;
import java.util.function.Supplier;
import org.valise.exchange.Step;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.submit.Submission;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.SignedManifest;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.Signer;

/**
 * Stage sign: CAdES baseline B (ETSI EN 319 122-1) over the ASiC manifest that lists the digests of
 * the routing header, the document's exact bytes and every attachment.
 */
public final class Sign implements Step<PermittedMessage, SignedMessage> {
    private final Supplier<Signer> signer;
    private final CryptoProviders providers;

    /** The signer is asked for at each message, so that keys may change while the node runs. */
    public Sign(Supplier<Signer> signer, CryptoProviders providers) {
        this.signer = signer;
        this.providers = providers;
    }

    @Override
    public SignedMessage apply(PermittedMessage permitted) {
        Submission submission = permitted.valid().submission();
        List<AttachmentDigest> attachments = permitted.valid().attachments().stream()
                .map(entry -> new AttachmentDigest(entry.id(), entry.sha256()))
                .toList();
        SignedManifest manifest =
                SignedManifest.of(permitted.headerBytes(), submission.document(), attachments, providers);
        return new SignedMessage(permitted, signer.get().sign(manifest.bytes()));
    }
}
