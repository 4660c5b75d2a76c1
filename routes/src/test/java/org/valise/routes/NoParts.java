package org.valise.routes;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.attachment.SegmentSource;
import org.valise.security.seal.AttachmentEntry;

/** For tests in which no attachment comes: whoever asks for one has gone wrong. */
final class NoParts implements PartStore {
    @Override
    public AttachmentEntry stage(String origin, UUID message, String attachment, InputStream plain, long limit) {
        throw none();
    }

    @Override
    public List<AttachmentEntry> staged(String origin, UUID message) {
        throw none();
    }

    @Override
    public List<String> attachments(String origin, UUID message) {
        throw none();
    }

    @Override
    public SegmentSource segments(String origin, UUID message, String attachment) {
        throw none();
    }

    @Override
    public void keep(String origin, UUID message, String attachment, int index, byte[] segment) {
        throw none();
    }

    @Override
    public void flush() {
        throw none();
    }

    @Override
    public long size(String origin, UUID message) {
        throw none();
    }

    private static AssertionError none() {
        return new AssertionError("there are no attachments");
    }
}
