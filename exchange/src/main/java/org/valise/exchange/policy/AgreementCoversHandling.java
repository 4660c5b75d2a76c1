package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Agreement;

/** An agreement says under which handling codes documents are sent. */
final class AgreementCoversHandling extends AgreementRule {
    @Override
    public String name() {
        return "agreement covers the handling";
    }

    @Override
    Answer evaluate(Question question, List<Agreement> agreements) {
        if (agreements.isEmpty()) {
            return Answer.notApplicable("no agreement covers the document");
        }
        String family = question.facts().family().elementName();
        String code = question.facts().handling().code().name();
        List<String> permitting = agreements.stream()
                .filter(agreement -> agreement.permits(family, code))
                .map(Agreement::id)
                .sorted()
                .toList();
        return Answer.of(
                !permitting.isEmpty(), Code.HANDLING_NOT_AGREED, code + ", agreements that permit it " + permitting);
    }
}
