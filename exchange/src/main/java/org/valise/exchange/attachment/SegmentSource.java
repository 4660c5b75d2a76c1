package org.valise.exchange.attachment;

import org.jspecify.annotations.Nullable;

/** Sealed segments of one attachment, read in order. Not thread safe. */
public interface SegmentSource extends AutoCloseable {

    /** The next sealed segment, or null after the last. */
    byte @Nullable [] next();

    @Override
    void close();
}
