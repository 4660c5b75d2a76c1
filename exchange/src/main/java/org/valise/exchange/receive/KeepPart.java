package org.valise.exchange.receive;

import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.frame.Frame;

/**
 * Keeps a sealed segment that comes before its envelope. Nothing of it is believed yet; the total is
 * bounded, because a peer could otherwise fill the disk with segments that no envelope ever claims.
 */
public final class KeepPart implements Step<Received, Received> {
    private final PartStore parts;
    private final long limit;

    /** @param limit most bytes of attachments that belong to one message */
    public KeepPart(PartStore parts, long limit) {
        this.parts = parts;
        this.limit = limit;
    }

    @Override
    public Received apply(Received received) {
        if (!(received.frame() instanceof Frame.Part part)) {
            throw Refusal.of(Code.FRAME_MALFORMED, "Only a part can be kept.");
        }
        var header = received.header();
        if (header.size() > limit + limit / 8
                || parts.size(header.from(), header.id()) + part.segment().length > limit + limit / 8) {
            throw Refusal.of(Code.ATTACHMENTS_TOO_LARGE, "Attachments may have " + limit + " bytes in total.");
        }
        parts.keep(header.from(), header.id(), part.attachment(), part.index(), part.segment());
        return received;
    }
}
