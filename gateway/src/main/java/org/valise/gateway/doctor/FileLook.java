package org.valise.gateway.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.health.Diagnosis;

/** Whether others on this machine could read what only the node may, or the node could not. */
final class FileLook {
    private static final String PART = "files";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Configuration configuration;

    FileLook(Configuration configuration) {
        this.configuration = configuration;
    }

    List<Diagnosis> look() throws IOException {
        List<Diagnosis> found = new ArrayList<>();
        for (Path path : secret()) {
            problem(path).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.add(Diagnosis.ok(PART, "Keys, tokens and data are closed to others."));
        }
        return found;
    }

    private Set<Path> secret() throws IOException {
        Set<Path> paths = new TreeSet<>(List.of(
                configuration.keys().folder(),
                configuration.keys().passwordFile(),
                configuration.rest().tokenFile()));
        configuration.rest().metricsTokenFile().ifPresent(paths::add);
        configuration.agencies().forEach(agency -> paths.add(agency.tokenFile()));
        configuration.database().ifPresent(database -> paths.add(database.passwordFile()));
        configuration.broker().external().ifPresent(broker -> paths.add(broker.passwordFile()));
        configuration.keys().pkcs11().ifPresent(token -> paths.add(token.pinFile()));
        if (Files.exists(configuration.data())) {
            paths.add(configuration.data());
        }
        if (Files.isDirectory(configuration.keys().folder())) {
            try (Stream<Path> keys = Files.list(configuration.keys().folder())) {
                keys.filter(key -> key.toString().endsWith(".p12")).forEach(paths::add);
            }
        }
        return paths;
    }

    private static Optional<Diagnosis> problem(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            return Optional.of(Diagnosis.fail(
                    PART,
                    "IO",
                    "This user cannot read " + path + ".",
                    "Run this command as the user that runs the node, or give that user the file (chown)."));
        }
        boolean open = Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        return open
                ? Optional.of(Diagnosis.warn(
                        PART,
                        "Others on this machine may use " + path + ".",
                        "chmod o= " + path + ", and see who has used it until now."))
                : Optional.empty();
    }
}
