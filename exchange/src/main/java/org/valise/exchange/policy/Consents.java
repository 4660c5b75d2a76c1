package org.valise.exchange.policy;

import java.time.Instant;
import org.valise.schemas.document.SourceFacts;

/**
 * Port: the providers' decisions on release. They are written by the ledger, in the transaction that records the message
 * in which they came. Thread safe.
 */
@FunctionalInterface
public interface Consents {

    /** Whether the newest decision of the message's origin lets it be passed to this member at this moment. */
    boolean granted(SourceFacts message, String member, Instant at);
}
