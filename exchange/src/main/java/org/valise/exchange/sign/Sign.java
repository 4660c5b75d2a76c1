package org.valise.exchange.sign;

import java.util.List;
import java.util.function.Supplier;
import org.valise.exchange.Step;
import org.valise.exchange.order.Follow;
import org.valise.exchange.order.Order;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.submit.Submission;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.SignedManifest;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.Signer;

/**
 * Stage sign: CAdES baseline B (ETSI EN 319 122-1) over the ASiC manifest that lists the digests of
 * the routing header, the document's exact bytes, what comes before it, and every attachment.
 */
public final class Sign implements Step<PermittedMessage, SignedMessage> {
    private final Supplier<Signer> signer;
    private final Follow follow;
    private final CryptoProviders providers;

    /** The signer is asked for at each message, so that keys may change while the node runs. */
    public Sign(Supplier<Signer> signer, Follow follow, CryptoProviders providers) {
        this.signer = signer;
        this.follow = follow;
        this.providers = providers;
    }

    @Override
    public SignedMessage apply(PermittedMessage permitted) {
        Submission submission = permitted.valid().submission();
        List<AttachmentDigest> attachments = permitted.valid().attachments().stream()
                .map(entry -> new AttachmentDigest(entry.id(), entry.sha256()))
                .toList();
        Order order = follow.order(
                permitted.valid().facts().conversationId(),
                permitted.header().to(),
                permitted.ruling().directory());
        SignedManifest manifest = SignedManifest.of(
                permitted.headerBytes(), submission.document(), order.bytes(), attachments, providers);
        return new SignedMessage(permitted, order, signer.get().sign(manifest.bytes()));
    }
}
