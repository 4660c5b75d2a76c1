package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.valise.exchange.record.Outcome;

/**
 * Which rows of a batch the unique key let in, and where.
 *
 * @param places for each row its place, or {@link #NONE} when the key was taken
 */
record Places(List<Long> places) {
    /** The place of a row that was there before. */
    static final long NONE = 0;

    /** The new ones among entries that stand in the order of the rows. */
    <E> List<Placed<E>> fresh(List<E> entries) {
        List<Placed<E>> fresh = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (places.get(i) != NONE) {
                fresh.add(new Placed<>(entries.get(i), places.get(i)));
            }
        }
        return fresh;
    }

    /** The others. */
    <E> List<E> known(List<E> entries) {
        return IntStream.range(0, entries.size())
                .filter(i -> places.get(i) == NONE)
                .mapToObj(entries::get)
                .toList();
    }

    /** RECORDED for every new one; the others are answered by the function. */
    <E> List<Outcome> outcomes(List<E> entries, Function<E, Outcome> known) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> places.get(i) == NONE ? known.apply(entries.get(i)) : Outcome.of(RECORDED))
                .toList();
    }
}
