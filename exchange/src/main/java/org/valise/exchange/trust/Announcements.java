package org.valise.exchange.trust;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Port: what was announced and recorded, to be taken up again after a restart and by other processes of this node. Thread safe.
 */
public interface Announcements {

    /**
     * The editions of every federation, in the order in which they came into force here.
     *
     * @param known the version of each federation's directory beyond which editions are asked for; all of those not named
     */
    List<Stored> editions(Map<String, BigInteger> known);

    /** The newest revocation list of each authority. */
    List<Stored> revocations();

    /** The peers that were told everything that was in force when they became peers. */
    Set<String> told();

    /** From now on these are the peers that were told. */
    void told(Set<String> peers);

    /**
     * An announcement as it was recorded. What it says is checked again when it is read.
     *
     * @param content see {@link Announcement#content}
     * @param at when it was recorded
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(String subject, BigInteger number, byte[] content, Instant at) {}
}
