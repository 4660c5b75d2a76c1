package org.valise.exchange.deliver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.document.SourceFacts;

/** Port: single messages of the archive, by what names them. Thread safe. */
public interface Lookup {
    /** A message, with its sealed bytes; for an id alone ours first, then the oldest. Lists come without them. */
    Optional<Held> find(MessageRef message);

    /** All messages from peers under this id, each once, whatever else has the id. */
    List<SourceFacts> receivedAs(UUID id);

    /** All messages from peers under a keyed term, each once: no number of others hides one. */
    List<SourceFacts> receivedUnder(byte[] term);
}
