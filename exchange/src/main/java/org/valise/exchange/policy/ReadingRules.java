package org.valise.exchange.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.RestrictionFacts;

/**
 * May this reader see this document? Asked whenever a document, an attachment or a container is given out. Groups are
 * counted and not named: their names are the provider's words.
 */
public final class ReadingRules {
    private ReadingRules() {}

    /**
     * The answers of all three rules.
     *
     * @param received whether the document came from another member, whose retention limit binds us
     */
    public static Explanation explain(DocumentFacts facts, Reader reader, boolean received, LocalDate today) {
        RestrictionFacts restrictions = facts.handling().restrictions();
        return new Explanation(
                facts.family().elementName() + " " + facts.from() + ":" + facts.messageId() + ", handling "
                        + facts.handling().code() + ", read by " + reader.name() + ".",
                List.of(
                        line(reader, "reader needs to know", needToKnow(restrictions, reader)),
                        line(reader, "purpose is permitted", purpose(restrictions, reader)),
                        line(reader, "retention has not ended", retention(restrictions, received, today))));
    }

    private static Explanation.Line line(Reader reader, String rule, Answer answer) {
        return new Explanation.Line(reader.name(), rule, answer);
    }

    private static Answer needToKnow(RestrictionFacts restrictions, Reader reader) {
        Set<String> groups = restrictions.needToKnow();
        if (groups.isEmpty()) {
            return Answer.notApplicable("no group limits it");
        }
        long shared = groups.stream().filter(reader.needToKnow()::contains).count();
        return Answer.of(
                shared > 0, Code.NEED_TO_KNOW, reader.name() + " is in " + shared + " of " + groups.size() + " groups");
    }

    private static Answer purpose(RestrictionFacts restrictions, Reader reader) {
        Set<String> purposes = restrictions.purposes();
        if (purposes.isEmpty()) {
            return Answer.notApplicable("no purpose limits it");
        }
        return Answer.of(
                purposes.stream().anyMatch(reader.purposes()::contains),
                Code.PURPOSE_NOT_PERMITTED,
                "permitted " + new TreeSet<>(purposes) + ", " + reader.name() + " works for "
                        + new TreeSet<>(reader.purposes()));
    }

    private static Answer retention(RestrictionFacts restrictions, boolean received, LocalDate today) {
        Optional<LocalDate> last = restrictions.retainUntil();
        if (!received || last.isEmpty()) {
            return Answer.notApplicable(received ? "no limit" : "a document of our own");
        }
        return Answer.of(!last.get().isBefore(today), Code.RETENTION_ENDED, "may be kept until " + last.get());
    }
}
