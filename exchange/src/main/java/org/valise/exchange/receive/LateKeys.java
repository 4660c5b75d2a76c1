package org.valise.exchange.receive;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.seal.Recipients;

/**
 * Which envelopes have to wait because they are sealed for a key that the directory lists for us and that this node does not hold
 * yet. Their senders have done what the directory says, so that a refusal would be our mistake. They wait until the key is
 * there or until they expire. Thread safe; looks into envelopes only while such a key is missing.
 */
public final class LateKeys {
    private final Supplier<Optional<Federation>> directory;
    private final Predicate<X509Certificate> held;
    private final Clock clock;

    /** @param held whether this node opens what is sealed for a certificate */
    public LateKeys(Supplier<Optional<Federation>> directory, Predicate<X509Certificate> held, Clock clock) {
        this.directory = directory;
        this.held = held;
        this.clock = clock;
    }

    /** Whether a frame has to wait; what cannot be read need not. */
    public boolean areNeededFor(byte[] frame) {
        if (!FrameCodec.isEnvelope(frame)) {
            return false;
        }
        List<X509Certificate> missing = missing();
        if (missing.isEmpty()) {
            return false;
        }
        try {
            return FrameCodec.read(frame) instanceof Frame.Envelope envelope
                    && Receive.header(envelope).expires().isAfter(clock.instant())
                    && missing.stream().anyMatch(key -> Recipients.name(envelope.sealed(), key));
        } catch (Refusal unreadable) {
            // The line refuses it with its code.
            return false;
        }
    }

    private List<X509Certificate> missing() {
        return directory
                .get()
                .flatMap(present -> present.member(present.own()))
                .map(Member::trust)
                .map(own -> Stream.of(CertificateUse.ENCRYPTION_HYBRID, CertificateUse.ENCRYPTION_CLASSICAL)
                        .flatMap(use -> own.certificates(use).stream())
                        .filter(key -> !held.test(key))
                        .toList())
                .orElse(List.of());
    }
}
