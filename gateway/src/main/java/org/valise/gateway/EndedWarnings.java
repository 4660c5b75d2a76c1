package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.valise.exchange.expire.Expiries;

/** Tells the operator what ended within the last day because it had expired. */
final class EndedWarnings implements Supplier<List<String>> {
    private final Expiries expiries;
    private final Clock clock;

    EndedWarnings(Expiries expiries, Clock clock) {
        this.expiries = expiries;
        this.clock = clock;
    }

    @Override
    public List<String> get() {
        Expiries.Ended ended = expiries.since(clock.instant().minus(Duration.ofDays(1)));
        List<String> warnings = new ArrayList<>();
        if (ended.unanswered() > 0) {
            warnings.add(ended.unanswered()
                    + " messages of ours expired unanswered within the last day: valise refusals names them. Look at the"
                    + " links, call their addressees, and send them again with a later expiry.");
        }
        if (ended.untaken() > 0) {
            warnings.add(ended.untaken()
                    + " messages expired in our inbox within the last day, and their senders were told so: valise refusals"
                    + " names them. Which agency should have taken them over?");
        }
        return warnings;
    }
}
