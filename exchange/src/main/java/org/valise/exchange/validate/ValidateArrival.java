package org.valise.exchange.validate;

import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.order.Order;
import org.valise.exchange.verify.VerifiedMessage;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** Stage validate of the inbound line: a peer's validator is not trusted, ours decides. */
public final class ValidateArrival implements Step<VerifiedMessage, ValidArrival> {
    private final DocumentValidator validator;

    public ValidateArrival(DocumentValidator validator) {
        this.validator = validator;
    }

    @Override
    public ValidArrival apply(VerifiedMessage verified) {
        Verdict verdict = validator.check(verified.opened().contents().document());
        if (verdict instanceof Verdict.Accepted accepted) {
            return new ValidArrival(verified, accepted.facts(), order(verified));
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    private static Order order(VerifiedMessage verified) {
        try {
            return Order.read(verified.opened().contents().order());
        } catch (MalformedXml malformed) {
            throw Refusal.of(Code.ORDER_MALFORMED, malformed.finding().message());
        }
    }
}
