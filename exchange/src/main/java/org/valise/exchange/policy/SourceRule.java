package org.valise.exchange.policy;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.document.DocumentFacts;

/** A rule about each source that the addressee does not already know; the first that fails decides. */
abstract class SourceRule implements Rule {
    @Override
    public final Answer evaluate(Question question) {
        List<Source> sources = question.foreignSources();
        if (sources.isEmpty()) {
            return Answer.notApplicable(
                    question.sources().isEmpty() ? "no sources of others" : "only " + question.to() + "'s own sources");
        }
        List<String> inputs = new ArrayList<>();
        boolean applies = false;
        for (Source source : sources) {
            Answer answer =
                    source.held().map(held -> evaluate(question, source, held)).orElseGet(() -> missing(source));
            if (answer.result() == Result.FAILED) {
                return answer;
            }
            applies |= answer.result() == Result.PASSED;
            inputs.add(answer.inputs());
        }
        String all = String.join("; ", inputs);
        return applies ? Answer.passed(all) : Answer.notApplicable(all);
    }

    /** The answer for one source and what it says; passed or failed. */
    abstract Answer evaluate(Question question, Source source, DocumentFacts held);

    /** The answer for a source that is not here; that it is missing is another rule's. */
    Answer missing(Source source) {
        return Answer.notApplicable(source.message() + " is not held");
    }
}
