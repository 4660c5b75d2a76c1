package org.valise.exchange.deliver;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.record.Summary;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Opener;

/**
 * What an agency reads: lists, documents and attachments, opened for the moment of reading only.
 * Reading changes nothing; taking over does. Thread safe.
 */
public final class Desk {
    private final Shelf shelf;
    private final AttachmentReader reader;
    private final Supplier<Opener> opener;
    private final ArchiveSeal archive;

    /** The opener must know the keys of all times: what is read may have been sealed long ago. */
    public Desk(Shelf shelf, AttachmentReader reader, Supplier<Opener> opener, ArchiveSeal archive) {
        this.shelf = shelf;
        this.reader = reader;
        this.opener = opener;
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

    /** Messages under a keyed term. */
    public List<InboxLine> under(byte[] term, int max) {
        return shelf.under(term, max).stream().map(this::line).toList();
    }

    /** One message, or a refusal with {@link Code#NOT_FOUND}. */
    public InboxLine find(MessageRef message) {
        return line(held(message));
    }

    /** The signed contents: signature, document and attachment entries. */
    public Contents contents(MessageRef message) {
        Held held = held(message);
        byte[] contents = held.inbound()
                ? opener.get().open(held.sealed(), EnumSet.allOf(Suite.class)).contents()
                : archive.open(held.sealed());
        return Contents.decode(contents);
    }

    /** Writes one attachment's plain bytes while they are authenticated, segment by segment. */
    public void attachment(MessageRef message, String attachment, OutputStream out) {
        Held held = held(message);
        reader.copy(held.origin(), held.id(), entry(message, attachment), out);
    }

    /** Refuses with {@link Code#NOT_FOUND} when the message has no such attachment. */
    public void requireAttachment(MessageRef message, String attachment) {
        entry(message, attachment);
    }

    /** All evidence about a message. */
    public List<Held.Proof> evidence(MessageRef message) {
        Held held = held(message);
        return shelf.evidence(held.origin(), held.id());
    }

    private AttachmentEntry entry(MessageRef message, String attachment) {
        Optional<AttachmentEntry> entry = contents(message).attachments().stream()
                .filter(found -> found.id().equals(attachment))
                .findFirst();
        return entry.orElseThrow(
                () -> Refusal.of(Code.NOT_FOUND, "Message " + message + " has no attachment of that name."));
    }

    private Held held(MessageRef message) {
        return shelf.find(message).orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " here."));
    }

    private InboxLine line(Held held) {
        return new InboxLine(
                held, RoutingHeaderXml.read(held.header()), Summary.decode(archive.openSmall(held.summary())));
    }
}
