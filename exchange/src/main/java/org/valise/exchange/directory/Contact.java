package org.valise.exchange.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom one reaches at a member, as the directory says.
 *
 * @param post the post or unit; no person is named
 * @param languages in which it answers (BCP 47)
 * @param hours when it answers, in words
 * @param checkedOn when this was last confirmed
 */
public record Contact(
        String post,
        List<String> languages,
        String hours,
        List<String> phones,
        List<String> emails,
        LocalDate checkedOn) {

    public Contact {
        languages = List.copyOf(languages);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
