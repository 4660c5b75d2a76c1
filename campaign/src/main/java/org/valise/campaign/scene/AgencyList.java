package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Gives a node more agencies than the one that every new node has; all may read everything. */
final class AgencyList {
    /** The agency that every new node has. */
    static final String DESK = "desk";

    private static final String ENTRY = "  - name: desk\n";

    private AgencyList() {}

    static void add(Path node, List<String> names) throws IOException {
        Path file = node.resolve("node.yaml");
        String text = Files.readString(file);
        int begin = text.indexOf(ENTRY);
        String entry = text.substring(begin, text.indexOf("\n\n", begin) + 1);
        StringBuilder more = new StringBuilder();
        for (String name : names) {
            more.append(entry.replace(DESK, name));
            Path token = node.resolve("keys").resolve(name + "-token");
            // Copied first, for the mode: others may not read it.
            Files.copy(node.resolve("keys").resolve(DESK + "-token"), token, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(token, UUID.randomUUID().toString() + UUID.randomUUID());
        }
        Files.writeString(file, new StringBuilder(text).insert(begin + entry.length(), more));
    }
}
