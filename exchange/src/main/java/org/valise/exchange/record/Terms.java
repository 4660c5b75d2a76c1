package org.valise.exchange.record;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.valise.exchange.Digests;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.security.index.KeyedIndex;

/**
 * Keyed hashes under which a message is found again without its contents being readable at rest:
 * serial numbers, the case reference, the conversation, the digests of attachments.
 */
public final class Terms {
    private final KeyedIndex index;

    public Terms(KeyedIndex index) {
        this.index = index;
    }

    /** All terms of a document. */
    public List<byte[]> of(DocumentFacts facts) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(
                                facts.serialNumbers().stream().map(this::serial),
                                facts.attachments().stream().map(file -> attachment(file.sha256()))),
                        java.util.stream.Stream.of(
                                index.term("case", facts.ownCaseReference()), conversation(facts.conversationId())))
                .toList();
    }

    /** The term of a serial number: letters and digits only, upper case. */
    public byte[] serial(String asStamped) {
        return index.term("serial", asStamped.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT));
    }

    /** The term of a conversation. */
    public byte[] conversation(UUID id) {
        return index.term("conversation", id.toString());
    }

    /** The term of an attachment, by its digest. */
    public byte[] attachment(String sha256) {
        return index.term("attachment", sha256);
    }

    /** The key of a decision on the release of a message to a member. */
    public byte[] release(SourceFacts message, String member) {
        return index.term("release", message + " " + member);
    }

    /** The term by which the very same document is known again. */
    public byte[] document(byte[] bytes) {
        return index.term("document", Digests.sha256(bytes));
    }
}
