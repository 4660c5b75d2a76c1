package org.valise.exchange.receive;

import java.time.Instant;
import java.util.Set;

/** Port: whether the next frame of a peer may be taken from our broker now. Asked in the frames' order. Thread safe. */
public interface Admission {

    /** What becomes of the frame. */
    sealed interface Verdict permits Admit, Defer, SetAside {}

    /** It is taken; from now on it counts. */
    record Admit() implements Verdict {}

    /** It stays with our broker, and with it what came after it, until this moment; nothing was counted. */
    record Defer(Instant until) implements Verdict {}

    /** It waits with our broker apart, with what this member sends after it; the rest of the link goes on. Nothing was counted. */
    record SetAside(String origin) implements Verdict {}

    /**
     * Decides about a frame that is at the head of its link, quickly and without waiting for anything.
     *
     * @param peer the member whose authenticated link the frame came over
     * @param frame its bytes, of which nothing has been checked yet; not to be changed
     * @param aside members of whom frames of this link wait apart: what they send must not overtake those
     */
    Verdict admit(String peer, byte[] frame, Set<String> aside);

    /** Decides about the oldest of the frames that were set aside: never to set it aside once more. */
    Verdict readmit(String peer, String origin, byte[] frame);

    /**
     * Decides once more about a frame that was admitted and came back after a failure. It counted then and does not count
     * again; whether it may be taken at all may be another matter by now.
     */
    default Verdict again(String peer, byte[] frame) {
        return new Admit();
    }

    /** Everything at once. */
    static Admission unlimited() {
        return new Admission() {
            @Override
            public Verdict admit(String peer, byte[] frame, Set<String> aside) {
                return new Admit();
            }

            @Override
            public Verdict readmit(String peer, String origin, byte[] frame) {
                return new Admit();
            }
        };
    }
}
