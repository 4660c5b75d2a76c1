package org.valise.gateway.storage.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a finished file or folder its final name, within one folder; the name survives a power cut from then on. */
final class DurableMove {
    private DurableMove() {}

    static void to(Path target, Path draft) throws IOException {
        Files.move(draft, target, ATOMIC_MOVE);
        try (var folder = FileChannel.open(target.toAbsolutePath().getParent(), READ)) {
            folder.force(true);
        }
    }
}
