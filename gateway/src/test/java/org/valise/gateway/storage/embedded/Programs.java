package org.valise.gateway.storage.embedded;

import java.nio.file.Path;

/** Where tests unpack the PostgreSQL programs, once for all. */
final class Programs {
    static final Path FOLDER = Path.of("target", "postgresql-programs").toAbsolutePath();

    private Programs() {}
}
