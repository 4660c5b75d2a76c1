package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.valise.gateway.joining.EntryCertificates;
import org.valise.schemas.v1.DirectoryAgency;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;

/**
 * One member's entry as a person reads it.
 *
 * @param now for how old and how soon things are
 */
public record MemberText(DirectoryMember member, Instant now) {

    /** Its lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Member " + member.getCode() + "  " + member.getKind() + ", " + Words.state(member)
                + (member.isIsRelay() ? ", relays for others" : ""));
        lines.add("  names      " + Words.names(member.getName()));
        lines.add("  node       "
                + (member.getEndpoint() == null
                        ? "nobody may connect to it"
                        : member.getEndpoint().getHost() + ":"
                                + member.getEndpoint().getPort())
                + (member.getRelay() == null ? "" : ", over " + member.getRelay() + " where there is no link"));
        member.getContact()
                .forEach(contact ->
                        lines.add("  contact    " + Words.contact(contact) + "; " + Words.age(contact, now)));
        member.getAgency().forEach(agency -> agency(agency, lines));
        lines.add("  suites     " + String.join(", ", member.getSuite()));
        certificates(lines);
        return lines;
    }

    private void agency(DirectoryAgency agency, List<String> lines) {
        lines.add("  agency     " + agency.getKind() + "  " + Words.names(agency.getName())
                + (agency.getService().isEmpty()
                        ? ""
                        : "; " + agency.getService().stream().sorted().collect(Collectors.joining(", "))));
        agency.getContact()
                .forEach(contact ->
                        lines.add("    contact  " + Words.contact(contact) + "; " + Words.age(contact, now)));
    }

    private void certificates(List<String> lines) {
        EntryCertificates certificates = EntryCertificates.of(member);
        for (X509Certificate authority : certificates.authorities()) {
            lines.add("  authority  " + Words.validity(authority, now) + "  SHA-256 "
                    + Certificates.fingerprint(authority));
        }
        new TreeMap<>(certificates.byUse())
                .forEach((use, listed) -> listed.forEach(certificate -> lines.add("  certificate " + use + "  "
                        + Words.validity(certificate, now) + "  serial " + Words.serial(certificate))));
        lines.add("  revocation list  " + (member.getRevocationList().isEmpty() ? "none" : RevocationWords.of(member)));
    }
}
