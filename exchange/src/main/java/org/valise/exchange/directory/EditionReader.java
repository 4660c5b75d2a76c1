package org.valise.exchange.directory;

import java.time.Instant;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.steward.StewardSignatures;
import org.valise.security.steward.Stewards;

/**
 * Reads a signed edition. Guarantees that enough of the given stewards, and enough of those that the edition itself lists,
 * have signed exactly these bytes; none is parsed before the first of the two is sure. Knows neither the time of expiry nor
 * other editions: see {@link DirectoryInForce}. Thread safe.
 */
public final class EditionReader {
    private final CryptoProviders providers;
    private final DirectoryXml format = new DirectoryXml();
    private final EditionFacts facts;

    /** @param revocation what is known of the members' certificates beside the directory */
    public EditionReader(CryptoProviders providers, RevocationPolicy revocation) {
        this.providers = providers;
        this.facts = new EditionFacts(new MemberReader(providers, revocation));
    }

    /** For looking at editions outside of a node, where nothing is known of revoked certificates and none is relied on. */
    public static EditionReader outsideOfANode(CryptoProviders providers) {
        return new EditionReader(providers, new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT));
    }

    /**
     * The edition.
     *
     * @param trusted whose signatures are believed
     * @throws Refusal {@link Code#DIRECTORY_INVALID} or a signature's code
     */
    public Edition read(SignedEdition signed, Stewards trusted, Instant at) {
        try {
            StewardSignatures before = new StewardSignatures(trusted, providers);
            before.verify(signed.xml(), signed.signatures(), at);
            Edition edition = facts.of(format.read(signed.xml()));
            // Stewards who could not sign the next edition would leave the federation without a directory.
            StewardSignatures after = new StewardSignatures(edition.stewards(), providers);
            after.verify(signed.xml(), signed.signatures(), at);
            requireNoStranger(after.strangers(signed.xml(), before.strangers(signed.xml(), signed.signatures())));
            return edition;
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        } catch (MalformedXml malformed) {
            throw Refusal.of(
                    Code.DIRECTORY_INVALID,
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
    }

    private static void requireNoStranger(List<byte[]> strangers) {
        if (!strangers.isEmpty()) {
            throw new SecurityRefusal(
                    SecurityCode.STEWARD_UNKNOWN, "A signature is by nobody who is a steward; remove that signature.");
        }
    }
}
