package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Contact;
import org.valise.schemas.v1.Deadline;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.MemberState;
import org.valise.schemas.v1.Parties;
import org.valise.schemas.v1.Quota;

/** How single things of a directory are said. */
final class Words {
    private static final int MOST_DAYS_UNCONFIRMED = 180;
    private static final int EARLY = 45;

    private Words() {}

    static String names(List<DirectoryName> names) {
        return names.stream()
                .map(name -> name.getLang() + " " + name.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    static String state(DirectoryMember member) {
        return member.getState() == MemberState.ACTIVE ? "active" : "SUSPENDED";
    }

    static String contact(Contact contact) {
        StringBuilder words = new StringBuilder(contact.getPost())
                .append(" (")
                .append(String.join(", ", contact.getLanguage()))
                .append("), ")
                .append(contact.getHours());
        contact.getPhone().forEach(phone -> words.append(", ").append(phone));
        contact.getEmail().forEach(email -> words.append(", ").append(email));
        return words.toString();
    }

    /** How long ago a contact was confirmed, loudly when that is long. */
    static String age(Contact contact, Instant now) {
        long days = ChronoUnit.DAYS.between(contact.getCheckedOn(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        return days > MOST_DAYS_UNCONFIRMED
                ? "not confirmed for " + days + " days"
                : "confirmed on " + contact.getCheckedOn();
    }

    /** From when until when a certificate is valid, loudly when that is not now or not for long. */
    static String validity(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String words = day(certificate.getNotBefore()) + " to " + day(certificate.getNotAfter());
        if (now.isAfter(until)) {
            return words + ", EXPIRED";
        }
        if (now.isBefore(from)) {
            return words + ", not valid yet";
        }
        long days = ChronoUnit.DAYS.between(now, until);
        return days < EARLY ? words + ", expires in " + days + " days" : words;
    }

    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    static String day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC).toString();
    }

    static String parties(Parties parties) {
        return parties.getAll() == null
                ? parties.getParty().stream().sorted().collect(Collectors.joining(", "))
                : "every member";
    }

    static String families(Agreement agreement) {
        return agreement.getFamily().stream()
                .map(family -> family.getName() + " "
                        + family.getHandling().stream()
                                .sorted()
                                .map(HandlingCode::value)
                                .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String deadlines(List<Deadline> deadlines) {
        return deadlines.isEmpty()
                ? "no times are set"
                : deadlines.stream()
                        .map(deadline ->
                                deadline.getFamily() + " " + deadline.getPriority() + " within " + deadline.getWithin())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    static String whose(Quota quota) {
        return quota.getMember() == null ? "every other member" : quota.getMember();
    }

    static String quota(Quota quota) {
        return quota.getMessages() + " messages and " + quota.getBytes() + " bytes an hour; more "
                + switch (quota.getOver()) {
                    case DEFER -> "waits";
                    case REFUSE -> "is refused";
                };
    }
}
