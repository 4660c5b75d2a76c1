package org.valise.gateway.logs;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;

/** Writes refusals into the log, and on request every stage, with message, stage, code and peer as fields of their own. */
public final class StageLines implements StageObserver {
    private static final Logger LOG = LoggerFactory.getLogger(StageLines.class);
    private static final String MESSAGE = "message";
    private static final String STAGE = "stage";
    private static final String CODE = "code";
    private static final String PEER = "peer";

    @Override
    public void passed(Stage stage, UUID message, long nanos) {
        LOG.atDebug()
                .addKeyValue(MESSAGE, message)
                .addKeyValue(STAGE, stage.word())
                .addKeyValue("micros", nanos / 1_000)
                .log("{} has passed {}", message, stage.word());
    }

    @Override
    public void refused(String code, Optional<UUID> message, String from) {
        LoggingEventBuilder known = LOG.atInfo()
                .addKeyValue(STAGE, Stage.REFUSE.word())
                .addKeyValue(CODE, code)
                .addKeyValue("from", from);
        LoggingEventBuilder line =
                message.map(id -> known.addKeyValue(MESSAGE, id)).orElse(known);
        line.log("Refused {} from {}: {}", message.map(UUID::toString).orElse("what has no readable id"), from, code);
    }

    @Override
    public void ended(String code, UUID message) {
        LOG.atWarn()
                .addKeyValue(MESSAGE, message)
                .addKeyValue(STAGE, Stage.REFUSE.word())
                .addKeyValue(CODE, code)
                .log("{} has expired and ended: {}", message, code);
    }

    @Override
    public void refusedElsewhere(String code, UUID message, String by) {
        LOG.atInfo()
                .addKeyValue(MESSAGE, message)
                .addKeyValue(STAGE, Stage.RECEIPT.word())
                .addKeyValue(CODE, code)
                .addKeyValue(PEER, by)
                .log("{} has refused our message {}: {}", by, message, code);
    }
}
