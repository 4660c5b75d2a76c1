package org.valise.exchange.trust;

import java.math.BigInteger;
import org.valise.exchange.directory.Candidate;
import org.valise.security.revocation.RevocationList;

/** Something that has been announced and found true. */
public sealed interface Announcement {

    /** What kind of fact it is; a stable word. */
    String kind();

    /** About what: with the kind and the number it names this announcement for good. */
    String subject();

    /** Goes up with every announcement of one kind about one subject. */
    BigInteger number();

    /** Whether it is in force here already. */
    boolean isKnown();

    /** The fact itself, in the bytes in which it is passed on. */
    byte[] content();

    /** An edition of a directory. */
    record OfEdition(Candidate candidate) implements Announcement {
        @Override
        public String kind() {
            return "edition";
        }

        @Override
        public String subject() {
            return candidate.edition().federation();
        }

        @Override
        public BigInteger number() {
            return BigInteger.valueOf(candidate.edition().version());
        }

        @Override
        public boolean isKnown() {
            return candidate.isKnown();
        }

        @Override
        public byte[] content() {
            return AnnouncementCodec.edition(candidate.signed());
        }
    }

    /**
     * A revocation list.
     *
     * @param member whose authority has issued it
     */
    record OfRevocations(String member, RevocationList list, boolean isKnown) implements Announcement {
        @Override
        public String kind() {
            return "revocations";
        }

        @Override
        public String subject() {
            return member + ' ' + list.issuer().keyDigest();
        }

        @Override
        public BigInteger number() {
            return list.number();
        }

        @Override
        public byte[] content() {
            return AnnouncementCodec.revocations(member, list.der());
        }
    }
}
