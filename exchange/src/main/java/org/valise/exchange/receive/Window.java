package org.valise.exchange.receive;

import java.time.Instant;
import java.util.Arrays;

/**
 * What was counted within the last hour, by the minute: what was counted in a minute leaves when all of that minute is an
 * hour old, so between 60 and 61 minutes after it came. Not thread safe.
 */
final class Window {
    private static final int SECONDS = 60;
    private static final int MINUTES = 61;

    /** The newest minute first. */
    private final long[] counts = new long[MINUTES];

    private long newest = Long.MIN_VALUE;
    private long used;

    void add(long count, Instant at) {
        advance(at);
        counts[0] += count;
        used += count;
    }

    /** What was counted, at this minute or up to an hour before it; nothing when that is not within the hour any more. */
    void addEarlier(long count, Instant then, Instant now) {
        advance(now);
        long age = Math.max(0, newest - minute(then));
        if (age < MINUTES) {
            counts[(int) age] += count;
            used += count;
        }
    }

    long used(Instant now) {
        advance(now);
        return used;
    }

    /** When no more than so much will be left if nothing comes until then; at once when that is so already. */
    Instant when(long most, Instant now) {
        advance(now);
        long left = used;
        Instant then = now;
        for (int age = MINUTES - 1; age >= 0 && left > most; age--) {
            if (counts[age] > 0) {
                left -= counts[age];
                then = Instant.ofEpochSecond((newest - age + MINUTES) * SECONDS);
            }
        }
        return then;
    }

    /** A clock that was put back gives nothing and takes nothing: what was counted is as old as it was. */
    private void advance(Instant now) {
        long minute = minute(now);
        if (newest != Long.MIN_VALUE && minute > newest) {
            int by = (int) Math.min(MINUTES, minute - newest);
            for (int age = MINUTES - by; age < MINUTES; age++) {
                used -= counts[age];
            }
            System.arraycopy(counts, 0, counts, by, MINUTES - by);
            Arrays.fill(counts, 0, by, 0);
        }
        newest = minute;
    }

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }
}
