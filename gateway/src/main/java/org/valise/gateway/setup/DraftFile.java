package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.DirectoryFiles;
import org.valise.schemas.directory.DirectoryXml;

/**
 * A directory as a file that is changed. Guarantees that nothing signed is lost: an edition with signatures beside it is
 * laid aside together with them, under a name with its number, before the next one takes its place. After a crash at any
 * point the next command goes on from there; no number is given to two contents.
 */
public final class DraftFile {
    private final Path file;
    private final byte[] before;
    private final Path kept;
    private final List<Path> signatures;
    private final boolean signed;

    private DraftFile(Path file, byte[] before, Path kept) throws IOException {
        this.file = file;
        this.before = before;
        this.kept = kept;
        this.signatures = DirectoryFiles.signatures(file);
        // A crash after the last signature was laid aside: the signed edition is still where the draft belongs.
        this.signed = !signatures.isEmpty()
                || (isKept() && !DirectoryFiles.signatures(kept).isEmpty());
    }

    /** Opens a directory, signed or not. */
    public static DraftFile open(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        int version = new DirectoryXml().read(before).getVersion();
        String name = file.getFileName().toString().replaceFirst("(\\.xml)?$", "") + "-" + version + ".xml";
        return new DraftFile(file, before, file.resolveSibling(name));
    }

    /** What the file held when it was opened. */
    public byte[] before() {
        return before.clone();
    }

    /** The edition after a signed one, or a draft once more. */
    public DirectoryDraft draft(Instant now) {
        return signed ? DirectoryDraft.after(before, now) : DirectoryDraft.again(before, now);
    }

    /**
     * Writes the draft.
     *
     * @param target another file, which must not exist; otherwise the draft takes the opened file's place
     * @return where the signed edition was laid aside
     * @throws FileAlreadyExistsException when the target is there, or something else than the signed edition under its name
     */
    public Optional<Path> write(byte[] draft, Optional<Path> target) throws IOException {
        if (target.isPresent()) {
            if (Files.exists(target.get())) {
                throw new FileAlreadyExistsException(target.get().toString());
            }
            Files.write(target.get(), draft);
            return Optional.empty();
        }
        if (signed) {
            layAside();
        }
        replace(file, draft);
        return signed ? Optional.of(kept) : Optional.empty();
    }

    private void layAside() throws IOException {
        // Copied before anything is moved: after a crash the edition is there twice, never not at all.
        if (!isKept()) {
            if (Files.exists(kept)) {
                throw new FileAlreadyExistsException(kept.toString());
            }
            replace(kept, before);
        }
        int name = file.getFileName().toString().length();
        for (Path signature : signatures) {
            String rest = signature.getFileName().toString().substring(name);
            // Over the same bytes: one that is there already is as good.
            Files.move(
                    signature,
                    kept.resolveSibling(kept.getFileName() + rest),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isKept() throws IOException {
        return Files.exists(kept) && Arrays.equals(Files.readAllBytes(kept), before);
    }

    /** All of it or nothing, whenever the machine stops. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
