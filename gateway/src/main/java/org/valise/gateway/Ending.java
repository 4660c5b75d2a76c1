package org.valise.gateway;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Gate;
import org.valise.exchange.NotNow;

/** Closed for ever from the moment in which the node begins to end. Thread safe. */
final class Ending implements Gate {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    @Override
    public Optional<NotNow> closed() {
        return begun ? Optional.of(new NotNow(Code.NODE_ENDING, "The node is being stopped.")) : Optional.empty();
    }
}
