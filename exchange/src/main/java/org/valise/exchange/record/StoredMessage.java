package org.valise.exchange.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as it rests in the archive: sealed, with keyed indexes and nothing readable beside who,
 * to whom and when.
 *
 * @param origin the member that sent it
 * @param header the routing header's exact bytes
 * @param sealed the envelope's exact bytes; empty at a relay, which keeps none
 * @param envelopeDigest SHA-256 of the sealed bytes, hexadecimal
 * @param summary what a list shows, sealed for this node alone
 * @param contentTerm keyed hash of the document, to know the same document again
 * @param terms keyed hashes under which it can be found
 * @param attachments how many attachments belong to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredMessage(
        String origin,
        UUID id,
        byte[] header,
        byte[] sealed,
        String envelopeDigest,
        byte[] summary,
        byte[] contentTerm,
        List<byte[]> terms,
        int attachments,
        Instant at,
        Instant expires) {

    public StoredMessage {
        terms = List.copyOf(terms);
    }
}
