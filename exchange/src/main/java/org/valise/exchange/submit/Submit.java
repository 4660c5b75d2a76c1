package org.valise.exchange.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.valise.exchange.Step;

/**
 * Stage submit: reads a document up to one byte over the limit and no further, so that an endless
 * upload costs no more memory than a proper one; validation then says that it is too large.
 */
public final class Submit implements Step<Upload, Submission> {
    private final int limit;

    /** @param limit most bytes of a document */
    public Submit(int limit) {
        this.limit = limit;
    }

    @Override
    public Submission apply(Upload upload) {
        try {
            return new Submission(upload.document().readNBytes(limit + 1), upload.door());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
