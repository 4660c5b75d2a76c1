package org.valise.exchange.deliver;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.policy.ReadingRules;
import org.valise.exchange.record.Summary;
import org.valise.schemas.document.HandlingFacts;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

/**
 * What an agency reads: lists, documents and attachments, opened for the moment of reading only.
 * Reading changes nothing; taking over does. Who is turned away stands in the audit. Thread safe.
 */
public final class Desk {
    private final Shelf shelf;
    private final AttachmentReader reader;
    private final Reading reading;
    private final ArchiveSeal archive;

    public Desk(Shelf shelf, AttachmentReader reader, Reading reading, ArchiveSeal archive) {
        this.shelf = shelf;
        this.reader = reader;
        this.reading = reading;
        this.archive = archive;
    }

    /** Messages that wait for an agency, oldest first. */
    public List<InboxLine> waiting(long after, int max) {
        return shelf.waiting(after, max).stream().map(this::line).toList();
    }

    /** Messages from peers, oldest first. */
    public List<InboxLine> received(long after, int max) {
        return shelf.received(after, max).stream().map(this::line).toList();
    }

    /** Messages of our own, newest first. */
    public List<InboxLine> sent(int max) {
        return shelf.sent(max).stream().map(this::line).toList();
    }

    /** Messages under a keyed term, as far as this reader may see them: that one names the term is its content. */
    public List<InboxLine> under(byte[] term, int max, Reader who) {
        return shelf.under(term, max).stream()
                .filter(listed -> reading.isOpenTo(held(listed.ref()), who))
                .map(this::line)
                .toList();
    }

    /** One message, or a refusal with {@link Code#NOT_FOUND}. */
    public InboxLine find(MessageRef message) {
        return line(held(message));
    }

    /**
     * The signed contents: signature, document and attachment entries.
     *
     * @throws Refusal of {@link ReadingRules}, when this reader may not see it
     */
    public Contents contents(MessageRef message, Reader who) {
        return open(message, who).contents();
    }

    /** How a message may be used, for whoever may read it. */
    public HandlingFacts handling(MessageRef message, Reader who) {
        return open(message, who).facts().handling();
    }

    /** Writes one attachment's plain bytes while they are authenticated, segment by segment. */
    public void attachment(MessageRef message, String attachment, OutputStream out, Reader who) {
        Held held = held(message);
        reader.copy(held.origin(), held.id(), entry(message, attachment, who), out);
    }

    /** Refuses with {@link Code#NOT_FOUND} when the message has no such attachment, or as {@link #contents}. */
    public void requireAttachment(MessageRef message, String attachment, Reader who) {
        entry(message, attachment, who);
    }

    /** All evidence about a message. */
    public List<Held.Proof> evidence(MessageRef message) {
        Held held = held(message);
        return shelf.evidence(held.origin(), held.id());
    }

    /** What the policy said about a message that it let pass at our own risk, or for a life. */
    public List<String> explanations(MessageRef message) {
        Held held = held(message);
        return shelf.explanations(held.origin(), held.id());
    }

    private AttachmentEntry entry(MessageRef message, String attachment, Reader who) {
        Optional<AttachmentEntry> entry = contents(message, who).attachments().stream()
                .filter(found -> found.id().equals(attachment))
                .findFirst();
        return entry.orElseThrow(
                () -> Refusal.of(Code.NOT_FOUND, "Message " + message + " has no attachment of that name."));
    }

    private Reading.Opened open(MessageRef message, Reader who) {
        return reading.open(held(message), who);
    }

    private Held held(MessageRef message) {
        return shelf.find(message).orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " here."));
    }

    private InboxLine line(Held held) {
        return new InboxLine(
                held, RoutingHeaderXml.read(held.header()), Summary.decode(archive.openSmall(held.summary())));
    }
}
