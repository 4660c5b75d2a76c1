package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.Generation;
import org.valise.security.keys.GenerationChoice;
import org.valise.security.keys.KeyInventory;
import org.valise.security.trust.MemberTrust;

/** The generations of a node's keys as an operator reads them, and what there is to do. */
record KeyTable(KeyInventory inventory, Optional<MemberTrust> own, Optional<Generation> chosen, Instant at) {
    private static final int NUMBER = 4;
    private static final int STATE = 12;
    private static final int USE = 22;
    private static final int DAY = 12;
    private static final int LISTED = 9;
    private static final int FINGERPRINT = 66;

    void print(PrintWriter out) {
        var table = Tables.table(NUMBER, STATE, USE, DAY, DAY, LISTED, FINGERPRINT);
        table.addRowValues("N", "STATE", "USE", "FROM", "UNTIL", "LISTED", "SHA-256");
        for (Generation generation : inventory.generations()) {
            for (CertificateUse use : CertificateUse.values()) {
                X509Certificate certificate = generation.certificate(use);
                table.addRowValues(
                        Integer.toString(generation.number()),
                        state(generation),
                        use.name(),
                        day(certificate.getNotBefore()),
                        day(certificate.getNotAfter()),
                        listed(certificate, use),
                        Certificates.fingerprint(certificate));
            }
        }
        out.print(table);
        inventory.generations().forEach(generation -> advice(generation).ifPresent(out::println));
        inventory
                .unfinished()
                .forEach(name -> out.println("keys/" + name
                        + " was begun and not finished; nothing of it is used, and it may be moved away."));
        out.flush();
    }

    private String state(Generation generation) {
        if (chosen.equals(Optional.of(generation))) {
            return "in use";
        }
        return switch (generation.state()) {
            case WAITING -> "waiting";
            case CERTIFIED -> "opens";
            case RETIRED -> "retired";
        };
    }

    private Optional<String> advice(Generation generation) {
        int number = generation.number();
        if (generation.state() == Generation.State.WAITING) {
            return Optional.of(
                    "Generation " + number
                            + " waits for certificates: have its .csr files signed, then 'valise keys renew --install FOLDER'.");
        }
        boolean mentioned = own.map(listing -> GenerationChoice.isMentioned(generation, listing))
                .orElse(false);
        if (generation.state() == Generation.State.RETIRED || mentioned) {
            return Optional.empty();
        }
        boolean older = chosen.map(inUse -> number < inUse.number()).orElse(false);
        return Optional.of(
                older
                        ? "Generation " + number + " is listed no more and can be laid aside: valise keys retire "
                                + number
                        : "Generation " + number
                                + " is not listed yet: hand member.xml and member.xml.p7s to a steward.");
    }

    private String listed(X509Certificate certificate, CertificateUse use) {
        if (own.map(listing -> listing.revoked(use, at).contains(certificate)).orElse(false)) {
            return "REVOKED";
        }
        return own.map(listing -> listing.certificates(use).contains(certificate))
                        .orElse(false)
                ? "yes"
                : "no";
    }

    private static String day(Date moment) {
        return moment.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
