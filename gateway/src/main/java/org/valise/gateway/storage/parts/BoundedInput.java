package org.valise.gateway.storage.parts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;

/** Refuses a stream as soon as it gives more bytes than it may. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private long count;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw Refusal.of(Code.ATTACHMENTS_TOO_LARGE, "Attachments may have " + limit + " bytes.");
        }
    }
}
