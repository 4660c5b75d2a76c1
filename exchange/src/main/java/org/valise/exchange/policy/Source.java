package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/**
 * A message of another member whose information a document contains.
 *
 * @param held what it says, when this node has received it
 * @param how how it is known to be a source
 */
public record Source(SourceFacts message, Optional<DocumentFacts> held, Found how) {

    /** How a source was found. */
    public enum Found {
        DECLARED("declared"),
        CHAIN("parent request"),
        ANSWERED("answered message"),
        REPEATED("earlier message"),
        ATTACHMENT("same attachment");

        private final String word;

        Found(String word) {
            this.word = word;
        }
    }

    /** The member that it came from. */
    public String provider() {
        return message.origin();
    }

    /** Whether it named this member among its addressees, to whom it is no news; members of a group change. */
    boolean reached(String member) {
        return held.filter(facts -> facts.to().contains(member)).isPresent();
    }

    /** For an explanation: its id, its handling code, how it was found. */
    String words() {
        return message + " " + held.map(facts -> facts.handling().code().name()).orElse("not held") + " (" + how.word
                + ")";
    }
}
