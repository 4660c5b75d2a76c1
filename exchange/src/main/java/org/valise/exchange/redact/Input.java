package org.valise.exchange.redact;

import java.util.List;
import org.valise.schemas.document.SourceFacts;

/**
 * A document to be counted, with what the node knows of its sources.
 *
 * @param sources messages of other members whose information is in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Input(byte[] document, List<Known> sources) {
    public Input {
        sources = List.copyOf(sources);
    }

    /**
     * A source as the node knows it.
     *
     * @param held whether the node has received it
     */
    public record Known(SourceFacts message, boolean held) {}
}
