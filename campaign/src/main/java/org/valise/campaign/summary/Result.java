package org.valise.campaign.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.valise.campaign.fault.Kind;

/** One line of a file of results. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Result.OfBeginning.class, name = "beginning"),
    @JsonSubTypes.Type(value = Result.OfFault.class, name = "fault"),
    @JsonSubTypes.Type(value = Result.OfChapter.class, name = "chapter")
})
public sealed interface Result {

    /** The seed of its campaign. */
    long seed();

    /** Which chapter of the campaign, from 1 on. */
    int chapter();

    /** A chapter begins. What an earlier beginning of it has left was not judged, and does not count. */
    record OfBeginning(long seed, int chapter, Instant at) implements Result {}

    /**
     * What became of one fault.
     *
     * @param struck whether it happened at all
     * @param recovery milliseconds from its end until all worked again; none when that never came
     * @param restarts how often a process had ended by itself and was started again
     * @param byHand whether an operator had to restart what ran and did not recover
     * @param took milliseconds from its beginning until the next one could begin
     */
    record OfFault(
            long seed,
            int chapter,
            Kind kind,
            String member,
            String detail,
            boolean struck,
            @Nullable Long recovery,
            int restarts,
            boolean byHand,
            long took)
            implements Result {}

    /**
     * What the checker found when all had come to rest. Faults without such a line behind them belong to a chapter that was not
     * finished, and prove nothing.
     *
     * @param options those of the command line
     * @param reasons negatives by issuer and code
     * @param violations by kind; only those that were found
     */
    record OfChapter(
            long seed,
            int chapter,
            String options,
            Instant begun,
            long seconds,
            int accepted,
            int delivered,
            int negative,
            Map<String, Integer> reasons,
            Map<String, Long> violations)
            implements Result {
        public OfChapter {
            reasons = Map.copyOf(reasons);
            violations = Map.copyOf(violations);
        }
    }
}
