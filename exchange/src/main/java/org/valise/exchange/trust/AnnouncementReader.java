package org.valise.exchange.trust;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Member;
import org.valise.exchange.directory.SignedEdition;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
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

    public AnnouncementReader(DirectoryInForce directory, Revocations revocations, CryptoProviders providers) {
        this.directory = directory;
        this.revocations = revocations;
        this.providers = providers;
    }

    /**
     * Reads the content of an announcement.
     *
     * @throws Refusal {@link Code#FRAME_MALFORMED}, or what {@link DirectoryInForce#consider} and {@link RevocationList#read} say
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

    private Announcement revocations(AnnouncementCodec.MembersList announced) {
        Member member = directory
                .get()
                .member(announced.member())
                .orElseThrow(() ->
                        Refusal.of(Code.SENDER_UNKNOWN, "A revocation list of a member that is not listed came."));
        try {
            RevocationList list =
                    RevocationList.read(announced.der(), member.trust().authorities(), providers);
            return new Announcement.OfRevocations(member.code(), list, isKnown(list));
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
    }

    private boolean isKnown(RevocationList list) {
        Optional<BigInteger> inForce = revocations.list(list.issuer()).map(RevocationList::number);
        if (inForce.isPresent() && list.number().compareTo(inForce.get()) < 0) {
            // Attack: who replays an old list brings a revoked key back to life.
            throw new SecurityRefusal(
                    SecurityCode.CRL_ROLLBACK,
                    "List " + list.number() + " is older than list " + inForce.get() + ", which is in force.");
        }
        return revocations
                .list(list.issuer())
                .map(known -> known.number().equals(list.number()) && Arrays.equals(known.der(), list.der()))
                .orElse(false);
    }
}
