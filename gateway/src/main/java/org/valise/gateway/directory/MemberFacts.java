package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.valise.gateway.joining.EntryCertificates;
import org.valise.schemas.v1.Contact;
import org.valise.schemas.v1.DirectoryAgency;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;

/** What an edition says about one member. */
record MemberFacts(DirectoryMember member) {

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        String code = member.getCode();
        BiConsumer<String, String> say = (about, value) -> facts.add(new Fact(Fact.MEMBERS, about, value));
        say.accept("member " + code, member.getKind() + " " + Words.names(member.getName()));
        say.accept("member " + code + ", state", Words.state(member));
        say.accept("member " + code + ", suites", String.join(", ", member.getSuite()));
        if (member.isIsRelay()) {
            say.accept("member " + code + ", relaying for others", "yes");
        }
        if (member.getRelay() != null) {
            say.accept("member " + code + ", relay", member.getRelay());
        }
        if (member.getEndpoint() != null) {
            say.accept(
                    "member " + code + ", node",
                    member.getEndpoint().getHost() + ":" + member.getEndpoint().getPort());
        }
        certificates(code, say);
        if (!member.getContact().isEmpty()) {
            say.accept("member " + code + ", contact", contacts(member.getContact()));
        }
        for (DirectoryAgency agency : member.getAgency()) {
            say.accept(
                    "member " + code + ", agency " + agency.getKind() + " " + Words.names(agency.getName()),
                    agency(agency));
        }
        return facts;
    }

    private void certificates(String code, BiConsumer<String, String> say) {
        EntryCertificates certificates = EntryCertificates.of(member);
        for (X509Certificate authority : certificates.authorities()) {
            say.accept(
                    "member " + code + ", authority " + Certificates.fingerprint(authority),
                    "until " + Words.day(authority.getNotAfter()));
        }
        certificates
                .byUse()
                .forEach((use, listed) -> listed.forEach(certificate -> say.accept(
                        "member " + code + ", certificate " + use + " " + Words.serial(certificate),
                        "from " + Words.day(certificate.getNotBefore()) + " until "
                                + Words.day(certificate.getNotAfter()))));
        if (!member.getRevocationList().isEmpty()) {
            say.accept("member " + code + ", revocation lists", RevocationWords.of(member));
        }
    }

    private static String agency(DirectoryAgency agency) {
        String services = agency.getService().stream().sorted().collect(Collectors.joining(", "));
        return (services.isEmpty() ? "all documents" : services)
                + (agency.getContact().isEmpty() ? "" : "; " + contacts(agency.getContact()));
    }

    private static String contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> Words.contact(contact) + ", confirmed on " + contact.getCheckedOn())
                .collect(Collectors.joining("; "));
    }
}
