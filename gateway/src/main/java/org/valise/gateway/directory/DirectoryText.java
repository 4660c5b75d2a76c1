package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.Steward;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.Certificates;

/**
 * An edition as a person reads it.
 *
 * @param now for how old and how soon things are
 */
public record DirectoryText(Directory directory, Instant now) {

    /** Its lines, everything sorted by code or name. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Directory of " + directory.getFederation() + ", edition " + directory.getVersion());
        lines.add("  issued " + directory.getIssued() + ", next one due " + directory.getNextUpdate()
                + (now.isAfter(directory.getNextUpdate()) ? ", OVERDUE" : ""));
        lines.add(
                "  valid until " + directory.getExpires() + (now.isBefore(directory.getExpires()) ? "" : ", EXPIRED"));
        lines.addAll(stewards(directory.getStewards(), "  "));
        directory.getMember().stream()
                .sorted(Comparator.comparing(DirectoryMember::getCode))
                .forEach(member -> lines.addAll(new MemberText(member, now).lines()));
        section(lines, "Groups", directory.getGroup().stream().map(DirectoryText::group));
        section(
                lines,
                "Links",
                directory.getLink().stream()
                        .map(link ->
                                Stream.of(link.getA(), link.getB()).sorted().collect(Collectors.joining("-"))));
        section(
                lines,
                "Agreements (what none covers may not be sent)",
                directory.getAgreement().stream().map(DirectoryText::agreement));
        section(
                lines,
                "Times for answers, from receipt",
                directory.getDeadlineProfile().stream()
                        .map(profile -> profile.getId() + "  " + Words.deadlines(profile.getDeadline())));
        section(
                lines,
                "Quotas",
                directory.getQuota().stream().map(quota -> Words.whose(quota) + "  " + Words.quota(quota)));
        section(
                lines,
                "Recognised federations",
                directory.getRecognised().stream()
                        .map(other -> other.getName() + "  " + DirectoryFacts.crossings(other)
                                + String.join("", stewards(other.getStewards(), "\n      "))));
        return lines;
    }

    private List<String> stewards(Stewards stewards, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(
                indent + stewards.getRequired() + " of " + stewards.getSteward().size() + " stewards must sign");
        stewards.getSteward().stream()
                .sorted(Comparator.comparing(Steward::getName))
                .forEach(steward -> lines.add(indent + "  " + steward(steward)));
        return lines;
    }

    private String steward(Steward steward) {
        X509Certificate certificate = Certificates.fromDer(steward.getCertificate());
        return steward.getName() + "  " + Words.validity(certificate, now) + "  SHA-256 "
                + Certificates.fingerprint(certificate);
    }

    private static String group(DirectoryGroup group) {
        return group.getCode() + "  " + DirectoryFacts.group(group);
    }

    private static String agreement(Agreement agreement) {
        return agreement.getId() + "  " + DirectoryFacts.agreement(agreement);
    }

    private static void section(List<String> lines, String title, Stream<String> entries) {
        List<String> sorted = entries.sorted().toList();
        lines.add(title + (sorted.isEmpty() ? ": none" : ""));
        sorted.forEach(entry -> lines.add("  " + entry));
    }
}
