package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.schemas.document.SourceFacts;

/**
 * Port: the providers' decisions on release. They are written by the ledger, in the transaction that records the message
 * in which they came. Thread safe.
 */
@FunctionalInterface
public interface Consents {

    /** The newest decision of the message's origin on passing it to this member; empty when it never decided. */
    Optional<Consent> about(SourceFacts message, String member);
}
