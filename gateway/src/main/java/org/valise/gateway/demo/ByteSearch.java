package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for texts in every byte of a folder: database, write-ahead log, journal, large messages, logs. In
 * UTF-8 and in UTF-16, because a leak need not be in the encoding that one would choose.
 */
public final class ByteSearch {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private ByteSearch() {}

    /** What was looked at and where one of the texts was found. */
    public record Found(int files, long bytes, List<Path> in) {}

    /** Looks for any of the texts. */
    public static Found anyOf(List<String> texts, Path folder) throws IOException {
        Map<Byte, List<byte[]>> needles = byFirstByte(texts);
        List<Path> found = new ArrayList<>();
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            if (contains(content, needles)) {
                found.add(file);
            }
        }
        return new Found(files.size(), bytes, found);
    }

    private static Map<Byte, List<byte[]>> byFirstByte(List<String> texts) {
        Map<Byte, List<byte[]>> needles = new HashMap<>();
        for (String text : texts) {
            for (Charset encoding : ENCODINGS) {
                byte[] needle = text.getBytes(encoding);
                needles.computeIfAbsent(needle[0], first -> new ArrayList<>()).add(needle);
            }
        }
        return needles;
    }

    /** One pass over the bytes, whatever the number of texts. */
    private static boolean contains(byte[] content, Map<Byte, List<byte[]>> needles) {
        boolean[] starts = new boolean[1 << Byte.SIZE];
        needles.keySet().forEach(first -> starts[first & 0xFF] = true);
        for (int i = 0; i < content.length; i++) {
            if (starts[content[i] & 0xFF]) {
                for (byte[] needle : needles.getOrDefault(content[i], List.of())) {
                    if (matches(content, needle, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, byte[] needle, int at) {
        return at + needle.length <= content.length
                && Arrays.equals(content, at, at + needle.length, needle, 0, needle.length);
    }
}
