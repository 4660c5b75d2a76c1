package org.valise.exchange.receive;

import java.time.Instant;

/** Port: whether the next frame of a peer may be taken from our broker now. Asked once for each frame, in order. */
@FunctionalInterface
public interface Admission {

    /** What becomes of the frame. */
    sealed interface Verdict permits Admit, Defer {}

    /** It is taken; from now on it counts. */
    record Admit() implements Verdict {}

    /** It stays with our broker, and with it what came after it, until this moment; nothing was counted. */
    record Defer(Instant until) implements Verdict {}

    /**
     * Decides quickly, without waiting for anything. Thread safe.
     *
     * @param peer the member whose authenticated link the frame came over
     * @param frame its bytes, of which nothing has been checked yet; not to be changed
     */
    Verdict admit(String peer, byte[] frame);

    /**
     * Decides once more about a frame that was admitted and came back after a failure. It counted then and does not count
     * again; whether it may be taken at all may be another matter by now.
     */
    default Verdict again(String peer, byte[] frame) {
        return new Admit();
    }

    /** Everything at once. */
    static Admission unlimited() {
        return (peer, frame) -> new Admit();
    }
}
