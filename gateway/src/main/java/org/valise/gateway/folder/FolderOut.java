package org.valise.gateway.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.InboxLine;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.policy.Reader;
import org.valise.routes.Lines;
import org.valise.schemas.document.AttachmentFacts;

/**
 * Puts every message that waits into a folder of its own, {@code <sender>-<id>/document.xml} with its attachments.
 * It appears whole and once: it is written aside, then the hand-over is recorded, then it is renamed into
 * place; a run that is interrupted in between is completed by the next.
 */
final class FolderOut {
    private static final Logger LOG = LoggerFactory.getLogger(FolderOut.class);
    private static final int PAGE = 100;

    private final Path folder;
    private final Path aside;
    private final Desk desk;
    private final Lines lines;
    private final Reader reader;
    private final Set<MessageRef> restricted = new HashSet<>();
    private final Set<MessageRef> told = new HashSet<>();

    /** @param reader who takes what is put out */
    FolderOut(Path folder, Desk desk, Lines lines, Reader reader) throws IOException {
        this.folder = folder;
        this.aside = folder.resolve(".partial");
        this.desk = desk;
        this.lines = lines;
        this.reader = reader;
        Files.createDirectories(aside);
    }

    /** Completes what was handed over but not yet in place; drops what was only half written. */
    void resume() throws IOException {
        try (Stream<Path> left = Files.list(aside)) {
            for (Path partial : left.toList()) {
                try {
                    resume(partial);
                } catch (Refusal notOurs) {
                    LOG.warn("{} names no message of the archive and is left alone", partial);
                }
            }
        }
    }

    private void resume(Path partial) throws IOException {
        MessageRef message =
                MessageRef.valueOf(String.valueOf(partial.getFileName()).replaceFirst("-", ":"));
        if (desk.find(message).held().stage().equals(Stage.DELIVER.word())) {
            show(partial);
        } else {
            delete(partial);
        }
    }

    /** Puts all that waits into the folder; what the reader may not see stays waiting for who may. */
    void sweep() throws IOException {
        long after = 0;
        for (List<InboxLine> page = desk.waiting(after, PAGE); !page.isEmpty(); page = desk.waiting(after, PAGE)) {
            for (InboxLine line : page) {
                after = line.held().seq();
                putOut(line);
            }
        }
    }

    private void putOut(InboxLine line) throws IOException {
        MessageRef message = line.held().ref();
        // Asked again at every look, the audit would fill with one refusal.
        if (restricted.contains(message)) {
            return;
        }
        Path partial;
        try {
            desk.contents(message, reader);
        } catch (Refusal refusal) {
            restricted.add(message);
            LOG.warn("{} stays in the inbox, {} may not read it: {}", message, reader.name(), refusal.code());
            return;
        }
        try {
            partial = write(line);
        } catch (Refusal refusal) {
            if (told.add(message)) {
                LOG.warn("{} stays in the inbox, it cannot be written: {}", message, refusal.code());
            }
            return;
        }
        handOver(message, partial);
    }

    /** What an agency has taken at another door meanwhile must not appear here too. */
    private void handOver(MessageRef message, Path partial) throws IOException {
        boolean ours;
        try {
            ours = !lines.deliver(message, reader).repeated();
        } catch (Refusal taken) {
            ours = false;
            if (told.add(message)) {
                LOG.warn("{} is not put out: {} {}", message, taken.code(), taken.reason());
            }
        }
        if (ours) {
            show(partial);
        } else {
            delete(partial);
        }
    }

    private Path write(InboxLine line) throws IOException {
        MessageRef message = line.held().ref();
        Path partial = aside.resolve(line.held().origin() + "-" + message.id());
        delete(partial);
        Files.createDirectory(partial);
        Files.write(
                partial.resolve("document.xml"), desk.contents(message, reader).document());
        for (AttachmentFacts attachment : line.summary().attachments()) {
            // The schema keeps slashes out of file names; the id keeps two of one name apart.
            Path file = partial.resolve(attachment.id() + "-" + attachment.fileName());
            try (OutputStream out = Files.newOutputStream(file)) {
                desk.attachment(message, attachment.id(), out, reader);
            }
        }
        force(partial);
        return partial;
    }

    private void show(Path partial) throws IOException {
        Files.move(partial, folder.resolve(partial.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path partial) throws IOException {
        try (Stream<Path> files = Files.walk(partial)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void delete(Path partial) throws IOException {
        if (Files.exists(partial)) {
            try (Stream<Path> files = Files.walk(partial)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
