package org.valise.gateway.rest;

import java.util.List;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.InboxLine;
import org.valise.schemas.header.Addressees;

/** From what the desk reads to what the door shows. */
final class MessageLines {

    private MessageLines() {}

    static Views.MessageLine of(InboxLine line) {
        Held held = line.held();
        return new Views.MessageLine(
                held.seq(),
                held.id(),
                held.origin(),
                to(line.header().to()),
                line.summary().family(),
                line.summary().caseReference(),
                line.summary().conversation(),
                line.summary().inReplyTo(),
                line.header().priority().name(),
                held.stage(),
                held.at(),
                line.summary().attachments(),
                held.addressees().stream()
                        .map(progress -> new Views.Addressee(
                                progress.member(), progress.stage(), progress.code(), progress.at()))
                        .toList());
    }

    static List<Views.MessageLine> of(List<InboxLine> lines) {
        return lines.stream().map(MessageLines::of).toList();
    }

    private static List<String> to(Addressees to) {
        return to instanceof Addressees.Group group ? List.of(group.code()) : ((Addressees.Members) to).codes();
    }
}
