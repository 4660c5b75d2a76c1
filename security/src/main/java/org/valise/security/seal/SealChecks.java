package org.valise.security.seal;

import java.security.GeneralSecurityException;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.TokenFailure;

/** Tells a broken seal, which is a refusal, from a broken installation, which is a fault. */
final class SealChecks {
    private SealChecks() {}

    @FunctionalInterface
    interface Operation<T> {
        T run() throws GeneralSecurityException;
    }

    /** Runs what only fails when the sealed bytes were changed or are for another key. */
    static <T> T unbroken(Operation<T> operation) {
        try {
            return operation.run();
        } catch (TokenFailure failure) {
            // Loss: a message must not be refused because our own token was away.
            throw failure;
        } catch (GeneralSecurityException | RuntimeException e) {
            // One code for wrong key, changed key, changed content: more would be an oracle for an attacker who probes.
            throw new SecurityRefusal(
                    SecurityCode.SEAL_BROKEN,
                    "The envelope was changed after it was sealed; it is quarantined, ask the sender to send it again.",
                    e);
        }
    }

    /** Runs what never fails in a working installation. */
    static <T> T working(Operation<T> operation) {
        try {
            return operation.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A cryptographic provider failed; run the self-test.", e);
        }
    }
}
