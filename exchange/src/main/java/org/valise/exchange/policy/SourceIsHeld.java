package org.valise.exchange.policy;

import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;

/** A source is here, or nobody knows how it may be used. */
final class SourceIsHeld extends SourceRule {
    @Override
    public String name() {
        return "sources are held";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        return Answer.passed(source.words());
    }

    @Override
    Answer missing(Source source) {
        return Answer.failed(Code.SOURCE_UNKNOWN, source.words());
    }
}
