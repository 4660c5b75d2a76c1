package org.valise.campaign.traffic;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.scene.Door;
import org.valise.exchange.deliver.MessageRef;

/**
 * An agency asks for a message until the node answers, as it has to: perhaps it was done, and leaving it would be a message that
 * nobody has.
 */
record Claim(String agency, Door door, MessageRef message) implements Callable<Claim.Answer> {
    private static final String TAKEN = "TAKEN_BY_ANOTHER";
    private static final long PAUSE_MILLIS = 250;

    /**
     * What the node said.
     *
     * @param ours whether it is this agency's
     * @param attempts how often the node was asked
     */
    record Answer(String agency, boolean ours, int attempts) {}

    @Override
    public Answer call() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                door.takeOver(message);
                return new Answer(agency, true, attempt);
            } catch (Door.Refusal refusal) {
                if (refusal.code().equals(TAKEN)) {
                    return new Answer(agency, false, attempt);
                }
                throw refusal;
            } catch (IOException unanswered) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
