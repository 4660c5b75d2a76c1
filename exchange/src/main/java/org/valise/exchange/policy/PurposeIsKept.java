package org.valise.exchange.policy;

import java.util.Set;
import java.util.TreeSet;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;

/** Information given for a purpose is sent for that purpose. */
final class PurposeIsKept extends SourceRule {
    @Override
    public String name() {
        return "purpose of the sources is kept";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        Set<String> purposes = held.handling().restrictions().purposes();
        if (purposes.isEmpty()) {
            return Answer.passed(source.message() + " for any purpose");
        }
        return Answer.of(
                purposes.contains(question.facts().purpose()),
                Code.SOURCE_PURPOSE_DIFFERS,
                source.message() + " for " + new TreeSet<>(purposes) + ", document for "
                        + question.facts().purpose());
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
