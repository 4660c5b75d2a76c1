package org.valise.exchange.trust;

import java.math.BigInteger;
import java.util.List;

/**
 * Port: what was announced and recorded, to be taken up again after a restart and by other processes of this node. Thread safe.
 */
public interface Announcements {

    /** All editions of every federation, each federation's in the order of their versions. */
    List<Stored> editions();

    /** The newest revocation list of each authority. */
    List<Stored> revocations();

    /**
     * An announcement as it was recorded. What it says is checked again when it is read.
     *
     * @param content see {@link Announcement#content}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(String subject, BigInteger number, byte[] content) {}
}
