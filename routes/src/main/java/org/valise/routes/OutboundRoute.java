package org.valise.routes;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.valise.exchange.Identified;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.permit.Permit;
import org.valise.exchange.record.Recognise;
import org.valise.exchange.record.RecordMessage;
import org.valise.exchange.refuse.Reject;
import org.valise.exchange.seal.Seal;
import org.valise.exchange.sign.Sign;
import org.valise.exchange.submit.Submit;
import org.valise.exchange.submit.Upload;
import org.valise.exchange.validate.Validate;

/** From an agency's bytes to a recorded message, and from the outbox to our broker. */
public final class OutboundRoute extends RouteBuilder {
    /** Takes an {@link Upload}, answers an acceptance or throws a refusal. */
    static final String ID = "outbound";

    private static final String UPLOAD = "upload";

    private final Steps steps;
    private final StageObserver observer;

    /** The steps of the line, in order. */
    public record Steps(
            Submit submit,
            Validate validate,
            Permit permit,
            Recognise recognise,
            Sign sign,
            Seal seal,
            RecordMessage record,
            Send send,
            Reject reject) {}

    public OutboundRoute(Steps steps, StageObserver observer) {
        this.steps = steps;
        this.observer = observer;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        onException(Refusal.class).handled(false).process(this::reject).id(ID + "." + Stage.REFUSE.word());

        Line.from(this, ID, Upload.class, observer)
                .keep(UPLOAD)
                .step(Stage.SUBMIT, steps.submit())
                .step(Stage.VALIDATE, steps.validate())
                // What was accepted once has been sent: a policy that has changed since does not call it refused.
                .step(Stage.PERMIT, steps.permit(), steps.recognise()::known)
                .step(Stage.SIGN, steps.sign())
                .step(Stage.SEAL, steps.seal())
                .step(Stage.RECORD, steps.record());
        Line.from(this, Send.ID, Send.Carriage.class, observer).step(Stage.SEND, steps.send());
    }

    private void reject(Exchange exchange) {
        Optional<UUID> message = exchange.getMessage().getBody() instanceof Identified known
                ? Optional.of(known.messageId())
                : Optional.empty();
        Upload upload = Objects.requireNonNull(exchange.getProperty(UPLOAD, Upload.class), UPLOAD);
        Refusal refusal = Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Refusal.class));
        steps.reject().apply(message, upload.door(), refusal);
        observer.refused(refusal.code(), message, upload.door());
    }
}
