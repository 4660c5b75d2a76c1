package org.valise.exchange.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.header.Addressees;

/** Port: what this node has received and sent, as far as the policy asks. Thread safe. */
public interface Holdings {

    /** What a message received from another member says; empty when it is not here or can no longer be read. */
    Optional<DocumentFacts> received(SourceFacts message);

    /** All messages of other members received under an id, whether or not one of our own has it too. */
    List<SourceFacts> receivedAs(UUID id);

    /** All messages received from other members that carried an attachment of this digest, however many. */
    List<SourceFacts> carrying(String sha256);

    /** What a message of our own says; empty when there is none of that id or it can no longer be read. */
    Optional<DocumentFacts> said(UUID id);

    /** Whom a message of our own addressed; empty when there is none of that id. */
    Optional<Addressees> sent(UUID id);
}
