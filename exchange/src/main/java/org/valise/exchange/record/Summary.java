package org.valise.exchange.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;

/**
 * What a list of messages shows of a document. It rests sealed; {@link #encode()} is what is sealed.
 *
 * @param family the document's element name
 * @param inReplyTo the message it answers, or an empty text
 */
public record Summary(
        String family, String conversation, String inReplyTo, String caseReference, List<AttachmentFacts> attachments) {

    public Summary {
        attachments = List.copyOf(attachments);
    }

    public static Summary of(DocumentFacts facts) {
        return new Summary(
                facts.family().elementName(),
                facts.conversationId().toString(),
                facts.inReplyTo().map(UUID::toString).orElse(""),
                facts.ownCaseReference(),
                facts.attachments());
    }

    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(family);
            out.writeUTF(conversation);
            out.writeUTF(inReplyTo);
            out.writeUTF(caseReference);
            out.writeInt(attachments.size());
            for (AttachmentFacts attachment : attachments) {
                out.writeUTF(attachment.id());
                out.writeUTF(attachment.fileName());
                out.writeUTF(attachment.mediaType());
                out.writeLong(attachment.size());
                out.writeUTF(attachment.sha256());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Summary decode(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            String family = in.readUTF();
            String conversation = in.readUTF();
            String inReplyTo = in.readUTF();
            String caseReference = in.readUTF();
            List<AttachmentFacts> attachments = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                attachments.add(
                        new AttachmentFacts(in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), in.readUTF()));
            }
            return new Summary(family, conversation, inReplyTo, caseReference, attachments);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
