package org.valise.exchange.trust;

import java.time.Clock;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Member;
import org.valise.exchange.directory.SignedEdition;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.Acceptance;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.Revocations;

/**
 * Finds out whether what was announced is true and new. Changes nothing: an announcement comes into force only after it has been
 * recorded, or a crash in between would make it known and never passed on. Thread safe.
 */
public final class AnnouncementReader {
    private final DirectoryInForce directory;
    private final Revocations revocations;
    private final CryptoProviders providers;
    private final Clock clock;

    public AnnouncementReader(
            DirectoryInForce directory, Revocations revocations, CryptoProviders providers, Clock clock) {
        this.directory = directory;
        this.revocations = revocations;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * Reads the content of an announcement.
     *
     * @throws Refusal {@link Code#FRAME_MALFORMED}, or what {@link DirectoryInForce#consider}, {@link RevocationList#read} and
     *     {@link Revocations#consider} say
     */
    public Announcement read(byte[] content) {
        return switch (AnnouncementCodec.kind(content)) {
            case AnnouncementCodec.EDITION -> edition(AnnouncementCodec.readEdition(content));
            case AnnouncementCodec.REVOCATIONS -> revocations(AnnouncementCodec.readRevocations(content));
            default -> throw Refusal.of(Code.FRAME_MALFORMED, "The announcement is of an unknown kind.");
        };
    }

    /** The edition in a content that was recorded, with its signatures; whether they are good is found out when it is restored. */
    public SignedEdition storedEdition(byte[] content) {
        return AnnouncementCodec.readEdition(content);
    }

    /** An edition that somebody hands over here. */
    public Announcement edition(SignedEdition signed) {
        return new Announcement.OfEdition(directory.consider(signed));
    }

    /** A member's revocation list that somebody hands over here. */
    public Announcement revocations(String member, byte[] der) {
        return revocations(new AnnouncementCodec.MembersList(member, der));
    }

    /**
     * A revocation list that somebody hands over here without saying whose it is: that of the member whose authority has
     * signed it.
     *
     * @throws Refusal CRL_WRONG_ISSUER when it is of nobody who is listed, or what {@link RevocationList#read} says
     */
    public Announcement revocations(byte[] der) {
        Optional<Refusal> why = Optional.empty();
        for (Member member : directory.get().members()) {
            try {
                return revocations(member.code(), der);
            } catch (Refusal refusal) {
                // Attack: an authority that bears the name of another's, so that the other's list is refused.
                if (!refusal.code().equals(SecurityCode.CRL_WRONG_ISSUER.name())) {
                    why = Optional.of(refusal);
                }
            }
        }
        throw why.orElseGet(() -> Refusal.of(new SecurityRefusal(
                SecurityCode.CRL_WRONG_ISSUER, "The list is of no authority of a member of the directory.")));
    }

    private Announcement revocations(AnnouncementCodec.MembersList announced) {
        Member member = directory
                .get()
                .member(announced.member())
                .orElseThrow(() ->
                        Refusal.of(Code.SENDER_UNKNOWN, "A revocation list of a member that is not listed came."));
        try {
            RevocationList list =
                    RevocationList.read(announced.der(), member.trust().authorities(), providers);
            boolean known = revocations.consider(list, clock.instant()) == Acceptance.KNOWN;
            return new Announcement.OfRevocations(member.code(), list, known);
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
    }
}
