package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Agreement;

/** What no agreement covers is not sent. */
final class AgreementCoversFamily extends AgreementRule {
    @Override
    public String name() {
        return "agreement covers the document";
    }

    @Override
    Answer evaluate(Question question, List<Agreement> agreements) {
        return Answer.of(
                !agreements.isEmpty(),
                Code.NOT_AGREED,
                question.facts().family().elementName() + " from " + question.from() + " to " + question.to()
                        + ", agreements "
                        + agreements.stream().map(Agreement::id).sorted().toList());
    }
}
