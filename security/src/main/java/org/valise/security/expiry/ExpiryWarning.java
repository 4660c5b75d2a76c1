package org.valise.security.expiry;

import java.time.Duration;

/**
 * What an operator should know about something that expires.
 *
 * @param item what it is about
 * @param within the threshold that is passed: of {@link Expiring#thresholds()} the shortest that is not shorter than what
 *     is left; zero when it has expired
 * @param text one sentence on what and when, one on what to do
 */
public record ExpiryWarning(Expiring item, Duration within, String text) {

    /** Whether it has expired. */
    public boolean isExpired() {
        return within.isZero();
    }

    /** Whether the shortest threshold is passed: it cannot wait. */
    public boolean isUrgent() {
        return within.compareTo(item.thresholds().get(0)) <= 0;
    }
}
