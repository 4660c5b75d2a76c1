package org.valise.exchange.verify;

import java.util.List;
import java.util.UUID;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.attachment.PartStore;
import org.valise.security.SecurityRefusal;
import org.valise.security.seal.AttachmentEntry;

/** Whether the segments that came are exactly the attachments that were signed. Memory use is flat. */
public final class AttachmentCheck {
    private final PartStore parts;
    private final AttachmentReader reader;

    public AttachmentCheck(PartStore parts, AttachmentReader reader) {
        this.parts = parts;
        this.reader = reader;
    }

    /** Reads every attachment through once, or refuses. */
    public void check(String origin, UUID message, List<AttachmentEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> kept = parts.attachments(origin, message);
        for (AttachmentEntry entry : entries) {
            if (!kept.contains(entry.id())) {
                throw Refusal.of(Code.ATTACHMENT_MISSING, "Attachment " + entry.id() + " did not come.");
            }
            try {
                reader.verify(origin, message, entry);
            } catch (SecurityRefusal refusal) {
                throw Refusal.of(refusal);
            }
        }
    }
}
