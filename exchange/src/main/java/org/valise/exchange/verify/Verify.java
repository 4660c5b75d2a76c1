package org.valise.exchange.verify;

import java.time.Clock;
import org.valise.exchange.Step;
import org.valise.exchange.open.OpenedMessage;

/**
 * Stage verify: the manifest is rebuilt from what came, never read from the sender; then every
 * attachment is read through once and compared with what was signed.
 */
public final class Verify implements Step<OpenedMessage, VerifiedMessage> {
    private final SignatureCheck signatures;
    private final AttachmentCheck attachments;
    private final Clock clock;

    public Verify(SignatureCheck signatures, AttachmentCheck attachments, Clock clock) {
        this.signatures = signatures;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public VerifiedMessage apply(OpenedMessage opened) {
        var header = opened.received().header();
        var signature = signatures.check(header.from(), opened.envelope().header(), opened.contents(), clock.instant());
        attachments.check(header.from(), header.id(), opened.contents().attachments());
        return new VerifiedMessage(opened, signature);
    }
}
