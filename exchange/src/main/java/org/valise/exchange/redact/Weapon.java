package org.valise.exchange.redact;

import java.time.LocalDate;
import java.util.Map;

/**
 * Weapons of one entry of a document, with nothing but what they are counted by.
 *
 * @param day when found or seized, UTC
 * @param values by part; what is not known is left out
 */
record Weapon(LocalDate day, int quantity, Map<Profile.Part, String> values) {

    Weapon {
        values = Map.copyOf(values);
    }
}
