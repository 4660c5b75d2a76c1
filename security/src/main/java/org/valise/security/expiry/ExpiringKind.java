package org.valise.security.expiry;

import java.time.Duration;
import java.util.List;

/** What expires, how long before it is said, and what to do about it. */
public enum ExpiringKind {
    /** A certificate of a node. */
    CERTIFICATE("certificate", "Have a new one issued and listed in the directory."),
    /** The certificate of a member's authority; everything it has issued ends with it. */
    AUTHORITY(
            "certificate authority",
            "List the new authority beside the old one, then have the certificates issued again."),
    /** A steward's certificate. */
    STEWARD("steward's certificate", "Have the steward make a new key, and list it in the next edition."),
    /** The next update of a revocation list: lists of 30 days that are issued every week have 23 left at any time. */
    REVOCATION_LIST(
            "revocation list",
            "The authority has to issue the next one; without it nobody knows whether certificates were revoked."),
    /** The edition of the directory in force. */
    DIRECTORY("directory", "Ask the stewards for a new edition; without it nothing can be sent.");

    private static final List<Duration> LONG_LIVED = List.of(days(7), days(30), days(90));
    private static final List<Duration> SHORT_LIVED = List.of(days(1), days(7), days(14));

    private final String words;
    private final String remedy;

    ExpiringKind(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    /** In plain words. */
    public String words() {
        return words;
    }

    /** How long before the end it is said of what lives long enough, the shortest first. */
    public List<Duration> thresholds() {
        return this == REVOCATION_LIST ? SHORT_LIVED : LONG_LIVED;
    }

    /** Whether it is said so long before the end, however short its life. */
    boolean isSaidInAnyCase(Duration before) {
        return this == DIRECTORY && before.equals(LONG_LIVED.get(0));
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
