package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<byte[]> needles = new ArrayList<>();
        texts.forEach(text -> ENCODINGS.forEach(encoding -> needles.add(text.getBytes(encoding))));
        List<Path> found = new ArrayList<>();
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            if (needles.stream().anyMatch(needle -> contains(content, needle))) {
                found.add(file);
            }
        }
        return new Found(files.size(), bytes, found);
    }

    private static boolean contains(byte[] content, byte[] needle) {
        for (int i = 0; i <= content.length - needle.length; i++) {
            if (content[i] == needle[0] && matches(content, needle, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, byte[] needle, int at) {
        for (int i = 1; i < needle.length; i++) {
            if (content[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
