package org.valise.exchange.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.valise.schemas.document.HandlingCode;
import org.valise.schemas.document.HandlingFacts;

/**
 * What binds whoever gets a document, in plain sentences: a copy that leaves the node takes them along. Nobody can hold a
 * copy to them outside; they are said so that nobody has not known.
 */
public final class UseRestrictions {
    private UseRestrictions() {}

    /** All of them, with the provider's own words; for whoever may read the document. */
    public static List<String> of(HandlingFacts handling) {
        List<String> all = new ArrayList<>(common(handling));
        if (!handling.restrictions().needToKnow().isEmpty()) {
            all.add("Only for "
                    + String.join(", ", new TreeSet<>(handling.restrictions().needToKnow())) + ".");
        }
        handling.text().ifPresent(words -> all.add("In the provider's words: " + words));
        return all;
    }

    /** The same in printable ASCII and without words of the provider, which the last sentence sends to the document for. */
    public static List<String> withoutWords(HandlingFacts handling) {
        List<String> all = new ArrayList<>(common(handling));
        if (handling.text().isPresent() || !handling.restrictions().needToKnow().isEmpty()) {
            all.add("Further restrictions stand in the document, under Handling.");
        }
        return all;
    }

    private static List<String> common(HandlingFacts handling) {
        List<String> all = new ArrayList<>();
        // The codes go from weak to strong: a stronger one binds by the weaker ones too.
        if (handling.code().isAtLeast(HandlingCode.H1)) {
            all.add("Not in judicial proceedings without permission of the provider.");
        }
        if (handling.restrictions().noOnwardRelease()) {
            all.add("Not to be passed on at all.");
        } else if (handling.code().needsConsent()) {
            all.add("Not to be passed on without permission of the provider.");
        }
        if (!handling.restrictions().purposes().isEmpty()) {
            all.add("Only for "
                    + String.join(", ", new TreeSet<>(handling.restrictions().purposes())) + ".");
        }
        handling.restrictions().retainUntil().ifPresent(last -> all.add("Not to be kept after " + last + "."));
        return all;
    }
}
