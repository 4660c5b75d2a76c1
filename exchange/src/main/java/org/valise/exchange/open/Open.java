package org.valise.exchange.open;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.LateKeys;
import org.valise.exchange.receive.MustWait;
import org.valise.exchange.receive.Received;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;
import org.valise.security.seal.OpenedSeal;
import org.valise.security.seal.Opener;

/**
 * Stage open: opens the seal with our key, under a suite that the directory allows its sender and us. What is sealed for a key of
 * ours that we do not hold yet it does not judge, see {@link MustWait}.
 */
public final class Open implements Step<Received, OpenedMessage> {
    private final Supplier<Opener> opener;
    private final Supplier<Opener> refreshed;
    private final LateKeys late;
    private final Supplier<Federation> federation;

    /**
     * The opener is asked for at each arrival, so that keys may change while the node runs.
     *
     * @param refreshed the one by the keys as they lie in their folder, for what the other does not open
     */
    public Open(Supplier<Opener> opener, Supplier<Opener> refreshed, LateKeys late, Supplier<Federation> federation) {
        this.opener = opener;
        this.refreshed = refreshed;
        this.late = late;
        this.federation = federation;
    }

    @Override
    public OpenedMessage apply(Received received) {
        if (!(received.frame() instanceof Frame.Envelope envelope)) {
            throw Refusal.of(Code.FRAME_MALFORMED, "Only an envelope can be opened.");
        }
        Federation directory = federation.get();
        Set<Suite> allowed = new HashSet<>(suites(directory, received.header().from()));
        // Downgrade: a sender that lists a weaker suite as well must not choose it for a member that does not.
        allowed.retainAll(suites(directory, directory.own()));
        try {
            OpenedSeal opened = opened(envelope, allowed);
            return new OpenedMessage(received, envelope, Contents.decode(opened.contents()), opened.suite());
        } catch (SecurityRefusal refusal) {
            if (refusal.code() == SecurityCode.NOT_A_RECIPIENT && late.areNeededFor(FrameCodec.write(envelope))) {
                throw new MustWait("a key that the directory lists for us is not in the key folder");
            }
            throw Refusal.of(refusal);
        }
    }

    private OpenedSeal opened(Frame.Envelope envelope, Set<Suite> allowed) {
        try {
            return opener.get().open(envelope.sealed(), allowed);
        } catch (SecurityRefusal refusal) {
            if (refusal.code() != SecurityCode.NOT_A_RECIPIENT) {
                throw refusal;
            }
            // Its sender may have the edition that lists a new key of ours before us: the key may be there all the
            // same.
            return refreshed.get().open(envelope.sealed(), allowed);
        }
    }

    private static Set<Suite> suites(Federation directory, String code) {
        return directory
                .member(code)
                .map((Member member) -> member.trust().suites())
                .orElse(Set.of());
    }
}
