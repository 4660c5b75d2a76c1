package org.valise.gateway.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.valise.schemas.v1.Contact;

/** A contact in one line: {@code Post;hours;lang,lang;phone;email}. */
public final class ContactLine {
    private static final int FIELDS = 5;

    private ContactLine() {}

    /**
     * Reads a line.
     *
     * @param checked the day on which it was last found to be right
     * @throws org.valise.exchange.Refusal DIRECTORY_EDIT_REFUSED
     */
    public static Contact read(String line, LocalDate checked) {
        List<String> fields = Stream.of(line.split(";", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS || fields.subList(0, FIELDS - 2).stream().anyMatch(String::isEmpty)) {
            throw DirectoryDraft.refusal("A contact is \"Post;hours;lang,lang;phone;email\", not \"" + line
                    + "\"; telephone or e-mail may be empty.");
        }
        Contact contact = new Contact();
        contact.setPost(fields.get(0));
        contact.setHours(fields.get(1));
        contact.getLanguage().addAll(list(fields.get(2)));
        contact.getPhone().addAll(list(fields.get(3)));
        contact.getEmail().addAll(list(fields.get(4)));
        contact.setCheckedOn(checked);
        return contact;
    }

    private static List<String> list(String field) {
        return Stream.of(field.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
