package org.valise.schemas.order;

import java.time.Instant;
import java.util.UUID;
import org.valise.schemas.header.Addressees;

/**
 * A message of the same sender in the same conversation that comes before another one.
 *
 * @param message its id
 * @param expires when it expires; from then on nobody waits for it
 * @param to for whom it comes before: members, or a group of which the other message's addressees are members
 */
public record Predecessor(UUID message, Instant expires, Addressees to) {}
