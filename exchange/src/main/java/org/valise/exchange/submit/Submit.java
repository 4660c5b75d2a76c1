package org.valise.exchange.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.valise.exchange.Gate;
import org.valise.exchange.Step;

/**
 * Stage submit: reads a document up to one byte over the limit and no further, so that an endless
 * upload costs no more memory than a proper one; validation then says that it is too large.
 */
public final class Submit implements Step<Upload, Submission> {
    private final int limit;
    private final Gate gate;

    /**
     * @param limit most bytes of a document
     * @param gate closed while nothing may be accepted
     */
    public Submit(int limit, Gate gate) {
        this.limit = limit;
        this.gate = gate;
    }

    /** @throws org.valise.exchange.NotNow while the gate is closed */
    @Override
    public Submission apply(Upload upload) {
        gate.require();
        try {
            return new Submission(upload.document().readNBytes(limit + 1), upload.door());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
