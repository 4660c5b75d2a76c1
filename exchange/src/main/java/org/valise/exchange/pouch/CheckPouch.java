package org.valise.exchange.pouch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.pouch.PouchReader.Contents;
import org.valise.exchange.verify.SignatureCheck;
import org.valise.schemas.pouch.PouchManifest;

/**
 * Whether a pouch may be unpacked here: it is for us, a member with whom the directory links us has packed and signed it, and
 * nothing was added, left out or changed. What its frames are worth is the line's to judge. Thread safe.
 */
public final class CheckPouch {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Supplier<Federation> federation;
    private final SignatureCheck signatures;
    private final Clock clock;

    public CheckPouch(Supplier<Federation> federation, SignatureCheck signatures, Clock clock) {
        this.federation = federation;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What the pouch holds; refuses with the code of the exact cause. */
    public PouchManifest apply(Contents contents) {
        PouchManifest pouch = contents.manifest();
        Federation directory = federation.get();
        if (!pouch.to().equals(directory.own())) {
            throw Refusal.of(Code.POUCH_NOT_FOR_US, "It is for " + pouch.to() + ".");
        }
        Member sender = directory
                .member(pouch.from())
                .orElseThrow(() -> Refusal.of(Code.SENDER_UNKNOWN, pouch.from() + " is no member of the directory."));
        if (!sender.active()) {
            throw Refusal.of(Code.MEMBER_SUSPENDED, sender.code() + " is suspended.");
        }
        if (!directory.isPeer(pouch.from())) {
            throw Refusal.of(Code.LINK_NOT_ENTITLED, "The directory has no link with " + pouch.from() + ".");
        }
        signatures.check(pouch.from(), contents.xml(), contents.signature(), clock.instant());
        if (!contents.whole()) {
            throw Refusal.of(Code.POUCH_ALTERED, "Its frames are not those that " + pouch.from() + " has packed.");
        }
        if (pouch.created().isAfter(clock.instant().plus(AHEAD))) {
            throw Refusal.of(Code.DATED_AHEAD, "It says that it was packed at " + pouch.created() + ".");
        }
        return pouch;
    }
}
