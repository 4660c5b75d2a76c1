package org.valise.gateway.doctor;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Member;
import org.valise.gateway.EditionSeen;
import org.valise.gateway.Readiness;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.Problem;
import org.valise.gateway.health.Diagnosis;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.expiry.Expiring;
import org.valise.security.expiry.ExpiringKind;
import org.valise.security.expiry.ExpiryWarnings;

/** The node's keys and certificates against the directory, and how old that is. */
final class TrustLook {
    private static final String DIRECTORY = "directory";
    private static final Pattern CODED = Pattern.compile("([A-Z][A-Z_]+): (.*)", Pattern.DOTALL);

    private final Configuration configuration;
    private final Clock clock;

    TrustLook(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    List<Diagnosis> look() throws InterruptedException {
        Readiness readiness = Readiness.of(configuration, clock);
        List<Diagnosis> found = new ArrayList<>();
        readiness.problems().forEach(problem -> found.add(fail(problem)));
        readiness.missing().forEach(problem -> found.add(fail(problem)));
        if (found.isEmpty()) {
            found.add(Diagnosis.ok("keys", "They open, and the directory lists their certificates."));
        }
        readiness.edition().ifPresent(edition -> found.addAll(ages(edition)));
        return found;
    }

    private static Diagnosis fail(Problem problem) {
        Matcher coded = CODED.matcher(problem.message());
        return coded.matches()
                ? Diagnosis.fail(problem.key(), coded.group(1), coded.group(2), "")
                : Diagnosis.fail(problem.key(), "CONFIGURATION_INVALID", problem.message(), "");
    }

    private List<Diagnosis> ages(EditionSeen seen) {
        Instant now = clock.instant();
        Edition home = seen.federation().home();
        List<Expiring> items = new ArrayList<>();
        items.add(new Expiring(ExpiringKind.DIRECTORY, home.federation(), home.issued(), home.expires()));
        seen.federation().member(configuration.member()).ifPresent(own -> items.addAll(certificates(own)));
        List<Diagnosis> found = new ArrayList<>(ExpiryWarnings.at(now, items).stream()
                .map(warning -> Diagnosis.warn(
                        warning.item().kind() == ExpiringKind.DIRECTORY ? DIRECTORY : "keys", warning.text(), ""))
                .toList());
        if (!now.isBefore(home.nextUpdate()) && !home.hasExpired(now)) {
            found.add(Diagnosis.warn(
                    DIRECTORY,
                    "The next edition was due on " + home.nextUpdate() + ".",
                    "Ask the stewards whether there is a newer one."));
        }
        found.add(Diagnosis.ok(DIRECTORY, seen.where() + "; good until " + home.expires() + "."));
        return found;
    }

    private static List<Expiring> certificates(Member own) {
        List<Expiring> items = new ArrayList<>();
        for (CertificateUse use : CertificateUse.values()) {
            own.trust().certificates(use).stream()
                    .max(java.util.Comparator.comparing(X509Certificate::getNotAfter))
                    .ifPresent(newest -> items.add(new Expiring(
                            ExpiringKind.CERTIFICATE,
                            own.code() + ", " + use,
                            newest.getNotBefore().toInstant(),
                            newest.getNotAfter().toInstant())));
        }
        return items;
    }
}
