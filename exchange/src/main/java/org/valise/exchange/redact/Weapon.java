package org.valise.exchange.redact;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Weapons of one entry of a document, with nothing but what they are counted by.
 *
 * @param document the message it is named in
 * @param day when found or seized, UTC
 * @param values by part; what is not known is left out
 */
record Weapon(UUID document, LocalDate day, int quantity, Map<Profile.Part, String> values) {

    Weapon {
        values = Map.copyOf(values);
    }
}
