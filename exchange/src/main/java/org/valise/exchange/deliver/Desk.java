package org.valise.exchange.deliver;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.policy.ReadingRules;
import org.valise.exchange.record.Summary;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.HandlingCode;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

/**
 * What an agency reads: lists, documents and attachments, opened for the moment of reading only.
 * Reading changes nothing; taking over does. Thread safe.
 */
public final class Desk {
    private final Shelf shelf;
    private final AttachmentReader reader;
    private final Unsealing unsealing;
    private final ArchiveSeal archive;
    private final DocumentValidator validator;
    private final Clock clock;

    public Desk(
            Shelf shelf,
            AttachmentReader reader,
            Unsealing unsealing,
            ArchiveSeal archive,
            DocumentValidator validator,
            Clock clock) {
        this.shelf = shelf;
        this.reader = reader;
        this.unsealing = unsealing;
        this.archive = archive;
        this.validator = validator;
        this.clock = clock;
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

    /** Messages under a keyed term. */
    public List<InboxLine> under(byte[] term, int max) {
        return shelf.under(term, max).stream().map(this::line).toList();
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

    /** Under which handling code a message may be used, for whoever may read it. */
    public HandlingCode handling(MessageRef message, Reader who) {
        return open(message, who).facts().handling().code();
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

    private AttachmentEntry entry(MessageRef message, String attachment, Reader who) {
        Optional<AttachmentEntry> entry = contents(message, who).attachments().stream()
                .filter(found -> found.id().equals(attachment))
                .findFirst();
        return entry.orElseThrow(
                () -> Refusal.of(Code.NOT_FOUND, "Message " + message + " has no attachment of that name."));
    }

    private record Opened(Contents contents, DocumentFacts facts) {}

    private Opened open(MessageRef message, Reader who) {
        Held held = held(message);
        Contents contents = unsealing.contents(held);
        Verdict verdict = validator.check(contents.document());
        if (verdict instanceof Verdict.Accepted accepted) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            ReadingRules.explain(accepted.facts(), who, held.inbound(), today).enforce();
            return new Opened(contents, accepted.facts());
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    private Held held(MessageRef message) {
        return shelf.find(message).orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " here."));
    }

    private InboxLine line(Held held) {
        return new InboxLine(
                held, RoutingHeaderXml.read(held.header()), Summary.decode(archive.openSmall(held.summary())));
    }
}
