package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.directory.SignedEdition;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardSignatures;
import org.valise.security.steward.Stewards;

/**
 * Who of some stewards has signed an edition. For people; whether that is enough is decided by the reader of editions.
 *
 * @param required how many must
 * @param signed names of those who have
 * @param missing names of those who have not
 * @param foreign how many signatures are by nobody of them, or not good
 */
public record SignatureReport(int required, List<String> signed, List<String> missing, int foreign) {

    public SignatureReport {
        signed = List.copyOf(signed);
        missing = List.copyOf(missing);
    }

    /** Looks at every signature. */
    public static SignatureReport of(SignedEdition edition, Stewards stewards, CryptoProviders providers, Instant now) {
        List<String> signed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Set<Integer> attributed = new LinkedHashSet<>();
        for (X509Certificate steward : stewards.certificates()) {
            Optional<Integer> by = signature(edition, steward, providers, now);
            by.ifPresent(attributed::add);
            (by.isPresent() ? signed : missing).add(Stewards.name(steward));
        }
        return new SignatureReport(
                stewards.required(), signed, missing, edition.signatures().size() - attributed.size());
    }

    /** One line. */
    public String line() {
        return signed.size() + " of " + required + " required: signed by " + names(signed) + "; not by "
                + names(missing);
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "nobody"
                : String.join(", ", names.stream().sorted().toList());
    }

    private static Optional<Integer> signature(
            SignedEdition edition, X509Certificate steward, CryptoProviders providers, Instant now) {
        StewardSignatures only = new StewardSignatures(new Stewards(1, List.of(steward)), providers);
        for (int i = 0; i < edition.signatures().size(); i++) {
            if (isGood(only, edition, i, now)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(StewardSignatures only, SignedEdition edition, int index, Instant now) {
        try {
            only.verify(edition.xml(), List.of(edition.signatures().get(index)), now);
            return true;
        } catch (SecurityRefusal notByThisOne) {
            return false;
        }
    }
}
