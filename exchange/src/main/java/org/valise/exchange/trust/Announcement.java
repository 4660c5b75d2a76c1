package org.valise.exchange.trust;

import java.math.BigInteger;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Candidate;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
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

    /** The fact itself, in the bytes in which it is passed on; compressed, so that equal facts may come in other bytes. */
    byte[] content();

    /** SHA-256 of the fact without what carries it, by which two facts under one number are told apart. */
    String digest();

    /** What is to be said of another fact under the same number. */
    Refusal conflict();

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

        @Override
        public String digest() {
            return candidate.digest();
        }

        @Override
        public Refusal conflict() {
            return Refusal.of(
                    Code.DIRECTORY_EQUIVOCATION,
                    "Edition " + number() + " of " + subject() + " is recorded here with other contents.");
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

        @Override
        public String digest() {
            return Digests.sha256(list.der());
        }

        @Override
        public Refusal conflict() {
            return Refusal.of(new SecurityRefusal(
                    SecurityCode.CRL_NUMBER_REUSED,
                    "List " + number() + " of " + member + " is recorded here with other contents."));
        }
    }
}
