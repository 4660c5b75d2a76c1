package org.valise.gateway.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** Hands a document in: looked at here first, then its attachments, then the document itself. */
final class HandIn {
    private final NodeClient node;

    HandIn(NodeClient node) {
        this.node = node;
    }

    Views.Accepted submit(Path file, List<Path> attachments) throws IOException, InterruptedException {
        byte[] document = Files.readAllBytes(file);
        DocumentFacts facts;
        try {
            facts = facts(document);
        } catch (Refusal invalid) {
            return refused(document, invalid);
        }
        return submit(document, facts, attachments);
    }

    /** The node sees what is wrong as well as this command, and notes it for 'valise refusals'. */
    private Views.Accepted refused(byte[] document, Refusal invalid) throws IOException, InterruptedException {
        try {
            return node.submit(document);
        } catch (ConnectException down) {
            invalid.addSuppressed(down);
            throw invalid;
        }
    }

    Views.Accepted submit(byte[] document, DocumentFacts facts, List<Path> attachments)
            throws IOException, InterruptedException {
        for (Path attachment : attachments) {
            node.attach(facts.messageId(), idOf(facts, attachment), attachment);
        }
        return node.submit(document);
    }

    static DocumentFacts facts(byte[] document) {
        Verdict verdict =
                new DocumentValidator(DocumentLimits.DEFAULT.withMaxBytes(Integer.MAX_VALUE - 1)).check(document);
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.facts();
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    private static String idOf(DocumentFacts facts, Path file) {
        String name = String.valueOf(file.getFileName());
        return facts.attachments().stream()
                .filter(listed -> listed.fileName().equals(name))
                .map(AttachmentFacts::id)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(Code.ATTACHMENT_UNLISTED, "The document lists no attachment " + name + "."));
    }
}
