package org.valise.exchange.trust;

import java.util.List;

/**
 * Port: what was announced and recorded, to be taken up again after a restart and by other processes of this node. Contents
 * are those of {@link Announcement#content}. Thread safe.
 */
public interface Announcements {

    /** All editions of every federation, each federation's in the order of their versions. */
    List<byte[]> editions();

    /** The newest revocation list of each authority. */
    List<byte[]> revocations();
}
