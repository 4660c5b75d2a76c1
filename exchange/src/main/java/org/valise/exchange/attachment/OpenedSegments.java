package org.valise.exchange.attachment;

import java.io.InputStream;
import org.valise.security.segments.SegmentOpener;

/** Opened segments one after another; the end is reached only when all of the attachment was authentic. */
final class OpenedSegments extends InputStream {
    private final SegmentSource source;
    private final SegmentOpener opener;
    private byte[] plain = new byte[0];
    private int next;
    private boolean finished;

    OpenedSegments(SegmentSource source, SegmentOpener opener) {
        this.source = source;
        this.opener = opener;
    }

    @Override
    public int read() {
        return fill() ? plain[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, plain.length - next);
        System.arraycopy(plain, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() {
        source.close();
    }

    private boolean fill() {
        while (next == plain.length && !finished) {
            byte[] sealed = source.next();
            if (sealed == null) {
                opener.finish();
                finished = true;
            } else {
                plain = opener.open(sealed);
                next = 0;
            }
        }
        return next < plain.length;
    }
}
