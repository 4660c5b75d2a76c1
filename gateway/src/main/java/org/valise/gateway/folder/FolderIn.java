package org.valise.gateway.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Gate;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.record.Acceptance;
import org.valise.exchange.submit.Upload;
import org.valise.routes.Lines;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/**
 * Takes {@code NAME.xml} from the folder, with the attachments it lists from a folder {@code NAME} beside
 * it. The agency writes under another name first and renames when it is done. A file moves to {@code
 * accepted} or, with its findings beside it, to {@code refused}; one that was interrupted is taken again,
 * and the message id makes sure that it is accepted once.
 */
final class FolderIn {
    private static final Logger LOG = LoggerFactory.getLogger(FolderIn.class);
    /** Attack: a line feed in a file's name would write a line of the log; a name without control characters cannot. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\x{2028}-\\x{202E}]+\\.xml");

    private final Path folder;
    private final String own;
    private final Lines lines;
    private final PartStore parts;
    private final DocumentValidator validator;
    private final long attachmentLimit;
    private final Gate gate;

    FolderIn(
            Path folder,
            String own,
            Lines lines,
            PartStore parts,
            DocumentValidator validator,
            long attachmentLimit,
            Gate gate)
            throws IOException {
        this.gate = gate;
        this.folder = folder;
        this.own = own;
        this.lines = lines;
        this.parts = parts;
        this.validator = validator;
        this.attachmentLimit = attachmentLimit;
        for (String name : List.of("working", "accepted", "refused")) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    Path folder() {
        return folder;
    }

    /** Takes what an earlier run has left in the middle, then what is new; nothing while the gate is closed. */
    void sweep() throws IOException {
        if (gate.closed().isPresent()) {
            return;
        }
        for (Path left : xml(folder.resolve("working"))) {
            take(left);
        }
        for (Path found : xml(folder)) {
            take(Files.move(found, folder.resolve("working").resolve(name(found)), StandardCopyOption.ATOMIC_MOVE));
        }
    }

    private void take(Path file) throws IOException {
        Path attachments = folder.resolve(name(file).replaceFirst("\\.xml$", ""));
        try {
            stage(file, attachments);
            Acceptance accepted;
            try (InputStream document = Files.newInputStream(file)) {
                accepted = lines.submit(new Upload(document, "folder"));
            }
            LOG.info("Accepted {} as {}", name(file), accepted.messageId());
            settle(file, "accepted", "");
        } catch (Refusal refusal) {
            LOG.info("Refused {}: {}", name(file), refusal.code());
            settle(file, "refused", FindingsFile.text(refusal));
        }
    }

    /** Attachments are read only when a valid document of ours lists them. */
    private void stage(Path file, Path attachments) throws IOException {
        if (!Files.isDirectory(attachments, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Verdict verdict = validator.check(Files.readAllBytes(file));
        if (verdict instanceof Verdict.Accepted accepted) {
            DocumentFacts facts = accepted.facts();
            for (AttachmentFacts listed : facts.attachments()) {
                Path source = attachments.resolve(listed.fileName());
                // Attack: a link in the agency's folder to a file that only this node may read.
                if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream content = Files.newInputStream(source)) {
                        parts.stage(own, facts.messageId(), listed.id(), content, attachmentLimit);
                    }
                }
            }
        }
    }

    private void settle(Path file, String where, String findings) throws IOException {
        Path target = folder.resolve(where);
        if (!findings.isEmpty()) {
            Files.writeString(target.resolve(name(file) + ".findings.txt"), findings);
        }
        Files.move(file, target.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> xml(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
