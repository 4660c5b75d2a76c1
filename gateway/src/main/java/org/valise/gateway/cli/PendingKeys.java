package org.valise.gateway.cli;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Member;
import org.valise.gateway.EditionSeen;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.Generation;
import org.valise.security.keys.GenerationChoice;
import org.valise.security.keys.KeyInventory;
import org.valise.security.trust.MemberTrust;

/** Newer keys that have been made and are not in use yet: one renewal is finished before the next begins. */
record PendingKeys(Configuration configuration, KeyInventory inventory) {

    /**
     * Looks at the newest generation, unless it is the only one.
     *
     * @throws SecurityRefusal KEYS_PENDING if no edition lists it, as far as can be seen, or if its time has not begun
     */
    void requireNone(Clock clock) throws IOException, InterruptedException {
        List<Generation> certified = inventory.generations().stream()
                .filter(generation -> generation.state() == Generation.State.CERTIFIED)
                .toList();
        if (certified.size() < 2) {
            return;
        }
        Generation newest = certified.get(certified.size() - 1);
        Optional<MemberTrust> own = own(clock);
        if (own.isEmpty() || !GenerationChoice.isListed(newest, own.get())) {
            throw pending(newest, "is certified, and no edition that this node goes by lists it yet");
        }
        Instant begins = newest.certificates().values().stream()
                .map(X509Certificate::getNotBefore)
                .max(Comparator.naturalOrder())
                .map(Date::toInstant)
                .orElseThrow();
        if (begins.isAfter(clock.instant())) {
            throw pending(newest, "is listed and begins at " + begins);
        }
    }

    private static SecurityRefusal pending(Generation newest, String why) {
        return new SecurityRefusal(
                SecurityCode.KEYS_PENDING, "Generation " + newest.number() + " of the keys " + why + ".");
    }

    private Optional<MemberTrust> own(Clock clock) throws IOException, InterruptedException {
        try {
            return EditionSeen.of(configuration, clock)
                    .federation()
                    .member(configuration.member())
                    .map(Member::trust);
        } catch (Refusal noDirectory) {
            return Optional.empty();
        }
    }
}
