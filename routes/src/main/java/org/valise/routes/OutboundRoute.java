package org.valise.routes;

import org.apache.camel.builder.RouteBuilder;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.permit.Permit;
import org.valise.exchange.record.RecordMessage;
import org.valise.exchange.seal.Seal;
import org.valise.exchange.sign.Sign;
import org.valise.exchange.submit.Submit;
import org.valise.exchange.submit.Upload;
import org.valise.exchange.validate.Validate;

/** From an agency's bytes to a recorded message, and from the outbox to our broker. */
public final class OutboundRoute extends RouteBuilder {
    /** Takes an {@link Upload}, answers an acceptance or throws a refusal. */
    static final String ID = "outbound";

    private final Steps steps;
    private final StageObserver observer;

    /** The steps of the line, in order. */
    public record Steps(
            Submit submit, Validate validate, Permit permit, Sign sign, Seal seal, RecordMessage record, Send send) {}

    public OutboundRoute(Steps steps, StageObserver observer) {
        this.steps = steps;
        this.observer = observer;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        Line.from(this, ID, Upload.class, observer)
                .step(Stage.SUBMIT, steps.submit())
                .step(Stage.VALIDATE, steps.validate())
                .step(Stage.PERMIT, steps.permit())
                .step(Stage.SIGN, steps.sign())
                .step(Stage.SEAL, steps.seal())
                .step(Stage.RECORD, steps.record());
        Line.from(this, Send.ID, Send.Carriage.class, observer).step(Stage.SEND, steps.send());
    }
}
