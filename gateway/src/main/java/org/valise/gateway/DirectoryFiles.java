package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.valise.exchange.directory.SignedEdition;

/** A directory as files: {@code NAME} and beside it one {@code NAME….p7s} for each steward who has signed. */
public final class DirectoryFiles {
    private static final String SIGNATURE = ".p7s";

    private DirectoryFiles() {}

    /** Reads a directory with all signatures that lie beside it. */
    public static SignedEdition read(Path file) throws IOException {
        List<byte[]> signatures = new ArrayList<>();
        for (Path signature : signatures(file)) {
            signatures.add(Files.readAllBytes(signature));
        }
        return new SignedEdition(Files.readAllBytes(file), signatures);
    }

    /** The signatures beside a directory, in the order of their names. */
    public static List<Path> signatures(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.filter(path -> path.getFileName().toString().startsWith(name)
                            && path.getFileName().toString().endsWith(SIGNATURE))
                    .sorted()
                    .toList();
        }
    }
}
