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
import org.valise.exchange.receive.Received;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;
import org.valise.security.seal.OpenedSeal;
import org.valise.security.seal.Opener;

/** Stage open: opens the seal with our key, under a suite that the directory allows its sender and us. */
public final class Open implements Step<Received, OpenedMessage> {
    private final Supplier<Opener> opener;
    private final Supplier<Federation> federation;

    /** The opener is asked for at each arrival, so that keys may change while the node runs. */
    public Open(Supplier<Opener> opener, Supplier<Federation> federation) {
        this.opener = opener;
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
            OpenedSeal opened = opener.get().open(envelope.sealed(), allowed);
            return new OpenedMessage(received, envelope, Contents.decode(opened.contents()), opened.suite());
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
    }

    private static Set<Suite> suites(Federation directory, String code) {
        return directory
                .member(code)
                .map((Member member) -> member.trust().suites())
                .orElse(Set.of());
    }
}
