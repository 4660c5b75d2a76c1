package org.valise.exchange.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardSignatures;

/**
 * Reads a signed edition. Guarantees that enough of the given stewards, and enough of those that the edition itself lists,
 * have signed exactly these bytes; none is parsed before the first of the two is sure. Knows neither the time of expiry nor
 * other editions: see {@link DirectoryInForce}. Thread safe.
 */
public final class EditionReader {
    private final CryptoProviders providers;
    private final DirectoryXml format = new DirectoryXml();
    private final EditionFacts facts;

    public EditionReader(CryptoProviders providers) {
        this.providers = providers;
        this.facts = new EditionFacts(new MemberReader(providers));
    }

    /**
     * The edition.
     *
     * @param trusted whose signatures are believed
     * @throws Refusal {@link Code#DIRECTORY_INVALID} or a signature's code
     */
    public Edition read(SignedEdition signed, StewardSet trusted, Instant at) {
        try {
            List<byte[]> believed = by(trusted, signed, at);
            signatures(trusted).verify(signed.xml(), believed, at);
            Edition edition = facts.of(format.read(signed.xml()));
            // Stewards who could not sign the next edition would leave the federation without a directory.
            List<byte[]> next = by(edition.stewards(), signed, at);
            signatures(edition.stewards()).verify(signed.xml(), next, at);
            requireNoStranger(signed, believed, next);
            return edition;
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        } catch (MalformedXml malformed) {
            throw Refusal.of(
                    Code.DIRECTORY_INVALID,
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
    }

    /** The good signatures by these stewards; a bad one refuses, a stranger's is left out. */
    private List<byte[]> by(StewardSet stewards, SignedEdition signed, Instant at) {
        StewardSignatures one = new StewardSignatures(pins(stewards), 1, providers);
        List<byte[]> found = new ArrayList<>();
        for (byte[] signature : signed.signatures()) {
            try {
                one.verify(signed.xml(), List.of(signature), at);
                found.add(signature);
            } catch (SecurityRefusal refusal) {
                if (refusal.code() != SecurityCode.SIGNER_UNKNOWN) {
                    throw refusal;
                }
            }
        }
        return found;
    }

    private static void requireNoStranger(SignedEdition signed, List<byte[]> believed, List<byte[]> next) {
        boolean strange = signed.signatures().stream()
                .anyMatch(signature -> believed.stream().noneMatch(known -> known == signature)
                        && next.stream().noneMatch(known -> known == signature));
        if (strange) {
            throw new SecurityRefusal(
                    SecurityCode.SIGNER_UNKNOWN, "A signature is by nobody who is a steward; remove that signature.");
        }
    }

    private StewardSignatures signatures(StewardSet stewards) {
        return new StewardSignatures(pins(stewards), stewards.required(), providers);
    }

    private static Set<String> pins(StewardSet stewards) {
        return stewards.certificates().stream().map(Certificates::fingerprint).collect(Collectors.toUnmodifiableSet());
    }
}
