package org.valise.routes.broker;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.valise.exchange.receive.Admission;

/** Lets some frames rest for an hour, again and again, and admits all others. */
record Resting(Predicate<byte[]> which) implements Admission {
    @Override
    public Verdict admit(String peer, byte[] frame, Set<String> aside) {
        return which.test(frame) ? new Defer(Instant.now().plusSeconds(3_600)) : new Admit();
    }

    @Override
    public Verdict readmit(String peer, String origin, byte[] frame) {
        return admit(peer, frame, Set.of());
    }
}
