package org.valise.exchange.receive;

/**
 * A frame was taken just before it turned out that it has to wait: its peer was suspended, its signer's revocation list ran
 * out, or the key that it is sealed for is not here. No refusal: the frame goes back to our broker, where it waits as all do that were not yet taken.
 */
public final class MustWait extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why what it waits for, without contents of the frame */
    public MustWait(String why) {
        super(why, null, false, false);
    }
}
