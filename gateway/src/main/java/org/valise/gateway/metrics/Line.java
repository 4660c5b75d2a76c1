package org.valise.gateway.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.valise.exchange.Stage;

/** The two lines of a message's way; some stages have the same word on both. */
public enum Line {
    OUTBOUND,
    INBOUND;

    /** Every stage that can be passed on it, those beside the line last. */
    List<Stage> stages() {
        return switch (this) {
            case OUTBOUND -> Stage.OUTBOUND;
            case INBOUND ->
                Stream.concat(Stage.INBOUND.stream(), Stream.of(Stage.RELAY, Stage.ANNOUNCE))
                        .toList();
        };
    }

    /** The word that stands in the figures. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
