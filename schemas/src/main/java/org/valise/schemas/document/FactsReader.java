package org.valise.schemas.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.valise.schemas.Priority;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** Takes the facts from a document that is known to be valid. */
final class FactsReader {
    private FactsReader() {}

    static DocumentFacts read(Element document) {
        Element info = document.first("DocumentInfo").orElseThrow();
        return new DocumentFacts(
                Family.ofElement(document.name()).orElseThrow(),
                Values.uuid(required(info, "MessageId")),
                Values.uuid(required(info, "ConversationId")),
                info.textOf("InReplyTo").map(Values::uuid),
                required(info, "From", "Member"),
                recipients(info),
                info.textOf("To", "Group", "Code"),
                info.first("Priority", "Urgent").isPresent() ? Priority.URGENT : Priority.ROUTINE,
                Values.instant(required(info, "SentAt")),
                info.textOf("Expires").map(Values::instant),
                HandlingReader.handling(info),
                required(info, "Purpose"),
                HandlingReader.sources(info),
                HandlingReader.keepsConditionsOf(info),
                info.textOf("Chain", "ParentRequest").map(Values::uuid),
                info.textOf("DuplicateOf").map(Values::uuid),
                HandlingReader.breakGlass(info),
                document.textOf("Tlp").map(Tlp::valueOf),
                HandlingReader.release(document),
                required(info, "OwnCaseReference"),
                attachments(info),
                serialNumbers(document));
    }

    private static List<String> recipients(Element info) {
        return info.first("To").orElseThrow().children("Recipient").stream()
                .map(recipient -> required(recipient, "Member"))
                .toList();
    }

    private static List<AttachmentFacts> attachments(Element info) {
        return info.first("Attachments").map(all -> all.children("Attachment")).orElse(List.of()).stream()
                .map(attachment -> new AttachmentFacts(
                        required(attachment, "Id"),
                        required(attachment, "FileName"),
                        required(attachment, "MediaType"),
                        Long.parseLong(required(attachment, "Size")),
                        required(attachment, "Sha256")))
                .toList();
    }

    private static List<String> serialNumbers(Element document) {
        Stream<Optional<String>> stamped =
                document.everywhere("SerialNumber").stream().map(serial -> serial.textOf("AsStamped"));
        Stream<Optional<String>> recorded =
                document.everywhere("MatchedSerial").stream().map(serial -> serial.textOf("AsRecorded"));
        return Stream.concat(stamped, recorded)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String required(Element element, String... names) {
        return element.textOf(names).orElseThrow();
    }
}
