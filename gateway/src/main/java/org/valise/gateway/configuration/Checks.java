package org.valise.gateway.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small checks that note a problem and answer something harmless, so that checking can go on. */
final class Checks {
    private static final Pattern MEMBER = Pattern.compile("[A-Z][A-Z0-9]{2,11}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int HIGHEST_PORT = 65_535;

    private final Path base;
    private final List<Problem> problems;

    Checks(Path base, List<Problem> problems) {
        this.base = base;
        this.problems = problems;
    }

    void problem(String key, String message) {
        problems.add(new Problem(key, message));
    }

    String member(String key, @Nullable String value) {
        if (value == null || !MEMBER.matcher(value).matches()) {
            problem(
                    key,
                    "Write the member's code: ISO 3166-1 alpha-3 for a state, 3 to 12 capitals and digits otherwise.");
        }
        return value == null ? "" : value;
    }

    String text(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problem(key, "This key is needed.");
            return "";
        }
        return value;
    }

    /** Those that say something; YAML can list what does not. */
    <T> List<T> all(String key, @Nullable List<@Nullable T> values) {
        List<T> said = new ArrayList<>();
        for (T value : values == null ? List.<@Nullable T>of() : values) {
            if (value == null) {
                problem(key, "An entry says nothing. Write something there, or leave it out.");
            } else {
                said.add(value);
            }
        }
        return said;
    }

    Path path(@Nullable String value, String otherwise) {
        try {
            return base.resolve(value == null ? otherwise : value).normalize();
        } catch (InvalidPathException impossible) {
            problem("", "This is no name of a file: " + impossible.getReason() + ".");
            return base;
        }
    }

    Path file(String key, @Nullable String value, String otherwise) {
        Path file = path(value, otherwise);
        if (!Files.isReadable(file)) {
            problem(key, "There is no readable file " + file + ".");
        }
        return file;
    }

    /** A file whose text lets its reader in: only its owner and its owner's group may read it. */
    Path secret(String key, @Nullable String value, String otherwise) {
        Path file = file(key, value, otherwise);
        try {
            if (Files.exists(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                problem(key, "Everybody on this machine may read " + file + ": chmod 600 it, and change what it says.");
            }
        } catch (IOException unreadable) {
            problem(key, "Who may read " + file + " cannot be found out: " + unreadable.getMessage() + ".");
        }
        return file;
    }

    int port(String key, @Nullable Integer value, int otherwise) {
        int port = value == null ? otherwise : value;
        if (port < 1 || port > HIGHEST_PORT) {
            problem(key, "A port lies between 1 and 65535.");
        }
        return port;
    }

    long between(String key, @Nullable Number value, long otherwise, long least, long most) {
        long number = value == null ? otherwise : value.longValue();
        if (number < least || number > most) {
            problem(key, "The number must lie between " + least + " and " + most + ".");
        }
        return number;
    }

    String fingerprint(String key, @Nullable String value) {
        String plain = value == null ? "" : value.replaceAll("[\\s:]", "").toLowerCase(java.util.Locale.ROOT);
        if (!FINGERPRINT.matcher(plain).matches()) {
            problem(key, "A fingerprint is a SHA-256: 64 hexadecimal digits.");
        }
        return plain;
    }
}
