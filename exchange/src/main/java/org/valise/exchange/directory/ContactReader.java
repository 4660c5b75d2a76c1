package org.valise.exchange.directory;

import java.util.List;
import java.util.Set;
import org.valise.schemas.v1.DirectoryAgency;

/** Reads who answers for what at a member. */
final class ContactReader {

    private ContactReader() {}

    static List<Agency> agencies(List<DirectoryAgency> listed) {
        return listed.stream()
                .map(agency -> new Agency(
                        agency.getKind().name(),
                        MemberReader.names(agency.getName()),
                        Set.copyOf(agency.getService()),
                        contacts(agency.getContact())))
                .toList();
    }

    static List<Contact> contacts(List<org.valise.schemas.v1.Contact> listed) {
        return listed.stream()
                .map(contact -> new Contact(
                        contact.getPost(),
                        contact.getLanguage(),
                        contact.getHours(),
                        contact.getPhone(),
                        contact.getEmail(),
                        contact.getCheckedOn()))
                .toList();
    }
}
