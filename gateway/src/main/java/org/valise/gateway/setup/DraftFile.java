package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.DirectoryFiles;
import org.valise.schemas.directory.DirectoryXml;

/**
 * A directory as a file that is changed. Guarantees that nothing signed is lost: an edition with signatures beside it is
 * laid aside together with them, under a name with its number, before the next one takes its place.
 */
public final class DraftFile {
    private final Path file;
    private final byte[] before;
    private final List<Path> signatures;

    private DraftFile(Path file, byte[] before, List<Path> signatures) {
        this.file = file;
        this.before = before;
        this.signatures = signatures;
    }

    /** Opens a directory, signed or not. */
    public static DraftFile open(Path file) throws IOException {
        return new DraftFile(file, Files.readAllBytes(file), DirectoryFiles.signatures(file));
    }

    /** What the file held when it was opened. */
    public byte[] before() {
        return before.clone();
    }

    /** The edition after a signed one, or a draft once more. */
    public DirectoryDraft draft(Instant now) {
        return signatures.isEmpty() ? DirectoryDraft.again(before, now) : DirectoryDraft.after(before, now);
    }

    /**
     * Writes the draft.
     *
     * @param target another file, which must not exist; otherwise the draft takes the opened file's place
     * @return where the signed edition was laid aside
     */
    public Optional<Path> write(byte[] draft, Optional<Path> target) throws IOException {
        if (target.isPresent()) {
            if (Files.exists(target.get())) {
                throw new FileAlreadyExistsException(target.get().toString());
            }
            Files.write(target.get(), draft);
            return Optional.empty();
        }
        Optional<Path> aside = signatures.isEmpty() ? Optional.empty() : Optional.of(layAside());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, draft);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    private Path layAside() throws IOException {
        String name = file.getFileName().toString();
        int version = new DirectoryXml().read(before).getVersion();
        String kept = name.replaceFirst("(\\.xml)?$", "") + "-" + version + ".xml";
        Path aside = file.resolveSibling(kept);
        // Copied before anything is moved: after a crash the edition is there twice, never not at all.
        Files.copy(file, aside);
        for (Path signature : signatures) {
            String rest = signature.getFileName().toString().substring(name.length());
            Files.move(signature, file.resolveSibling(kept + rest));
        }
        return aside;
    }
}
