package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.CONFLICT;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;

import java.util.Map;
import java.util.Optional;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.Outcome;

/** For each message of a batch the evidence that was kept first, where the same was to be kept again. */
record FirstKept(Map<MessageKey, KeptEvidence> evidence) {

    Optional<KeptEvidence> of(SignedEvidence again) {
        return Optional.ofNullable(evidence.get(MessageKey.of(again)));
    }

    /** REPEATED with the first evidence, when it speaks of the same sealed bytes. */
    Outcome answer(SignedEvidence again) {
        return of(again)
                .map(first -> first.envelopeDigest().equals(again.record().envelopeDigest())
                        ? first.repeated()
                        : Outcome.of(CONFLICT))
                .orElse(Outcome.of(UNKNOWN));
    }
}
