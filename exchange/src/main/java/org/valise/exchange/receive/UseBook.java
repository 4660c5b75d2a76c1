package org.valise.exchange.receive;

import java.time.Instant;
import java.util.List;

/** Port: keeps over a restart what members have used of their limits. */
public interface UseBook {

    /** Adds to what is kept; what is older than any limit reaches back may be forgotten. */
    void add(List<Spent> spent);

    /** What was spent in minutes that began at this moment or later; one entry for each way and minute. */
    List<Spent> since(Instant begin);
}
