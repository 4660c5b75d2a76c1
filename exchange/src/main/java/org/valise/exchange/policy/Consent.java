package org.valise.exchange.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.valise.exchange.Code;

/**
 * A provider's decision on passing one message to one member. It rests sealed; {@link #encode()} is what is sealed.
 *
 * @param decision message id of the ReleaseDecision, where its conditions can be read
 * @param decided when the provider's node sent it, at the latest when it came here
 * @param until when a permission ends, if it does
 * @param purposes for which it was granted
 * @param reducedOnly whether counts only may be passed on
 * @param conditional whether there are conditions in words, which no machine can check
 */
public record Consent(
        UUID decision,
        boolean granted,
        Instant decided,
        Optional<Instant> until,
        Set<String> purposes,
        boolean reducedOnly,
        boolean conditional) {

    public Consent {
        purposes = Set.copyOf(purposes);
    }

    /** Passed, when the decision lets the information be used so at this moment; otherwise why not. */
    Answer permits(Use use, Instant now) {
        String words = "decision " + decision + " of " + decided;
        if (!granted) {
            return Answer.failed(Code.CONSENT_REFUSED, "refused by " + words);
        }
        if (until.filter(end -> !end.isAfter(now)).isPresent()) {
            return Answer.failed(Code.CONSENT_EXPIRED, "granted until " + until.get() + " by " + words);
        }
        if (!purposes.containsAll(use.purposes())) {
            return Answer.failed(
                    Code.CONSENT_LIMITED,
                    "granted for " + new TreeSet<>(purposes) + ", not for " + new TreeSet<>(use.purposes()) + ", by "
                            + words);
        }
        if (reducedOnly && !use.reduced()) {
            return Answer.failed(Code.CONSENT_LIMITED, "granted for counts only by " + words);
        }
        if (conditional && !use.keepsConditionsOf().contains(decision)) {
            return Answer.failed(
                    Code.CONSENT_LIMITED, "granted on conditions, which the document does not name, by " + words);
        }
        return Answer.passed("granted by " + words);
    }

    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(decision.toString());
            out.writeBoolean(granted);
            out.writeUTF(decided.toString());
            out.writeUTF(until.map(Instant::toString).orElse(""));
            out.writeUTF(String.join(" ", new TreeSet<>(purposes)));
            out.writeBoolean(reducedOnly);
            out.writeBoolean(conditional);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Consent decode(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            return new Consent(
                    UUID.fromString(in.readUTF()),
                    in.readBoolean(),
                    Instant.parse(in.readUTF()),
                    Optional.of(in.readUTF()).filter(text -> !text.isEmpty()).map(Instant::parse),
                    words(in.readUTF()),
                    in.readBoolean(),
                    in.readBoolean());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }
}
