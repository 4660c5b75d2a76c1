package org.valise.schemas.document;

import java.util.Arrays;
import java.util.Random;

/** Spoils bytes in one of five ways. */
final class Mutation {
    private static final byte[] TELLING = {'<', '>', '&', '"', '/', '!', '?', '[', 0, (byte) 0xFF, (byte) 0xC3, ' '};

    private Mutation() {}

    static byte[] of(byte[] original, Random random) {
        byte[] mutant = original.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            mutant = once(mutant, random);
        }
        return mutant;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length < 3) {
            return bytes;
        }
        int at = random.nextInt(bytes.length - 1);
        int length = 1 + random.nextInt(Math.min(60, bytes.length - at));
        return switch (random.nextInt(5)) {
            case 0 -> with(bytes, at, (byte) random.nextInt(256));
            case 1 -> with(bytes, at, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> Arrays.copyOf(bytes, at + 1);
            case 3 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            default -> join(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] join(byte[] start, byte[] end) {
        byte[] joined = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }
}
