package org.valise.security.keys;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one authority has revoked, in the order in which it did, and the number of its last revocation list. Immutable.
 *
 * @param lastNumber 0 before the first list
 */
public record Revoked(BigInteger lastNumber, List<RevokedEntry> entries) {
    static final Revoked NOTHING = new Revoked(BigInteger.ZERO, List.of());

    private static final String HEAD = """
            # Certificates that this authority has taken back: serial number (hexadecimal), since when, why.
            # Written by 'valise ca revoke' and 'valise ca crl'; keep it with ca.p12, and back up both.
            """;
    private static final String NUMBER = "last-list-number";
    private static final int HEX = 16;

    /** Copies what it is given. */
    public Revoked {
        entries = List.copyOf(entries);
    }

    /** The entry of a certificate, if it is revoked. */
    public Optional<RevokedEntry> entry(BigInteger serial) {
        return entries.stream().filter(entry -> entry.serial().equals(serial)).findFirst();
    }

    Revoked with(RevokedEntry added) {
        if (entry(added.serial()).isPresent()) {
            return this;
        }
        List<RevokedEntry> all = new ArrayList<>(entries);
        all.add(added);
        return new Revoked(lastNumber, all);
    }

    Revoked withNextNumber() {
        return new Revoked(lastNumber.add(BigInteger.ONE), entries);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(NUMBER).append(' ').append(lastNumber).append('\n');
        for (RevokedEntry entry : entries) {
            text.append(entry.serial().toString(HEX))
                    .append(' ')
                    .append(entry.at())
                    .append(' ')
                    .append(entry.reason())
                    .append('\n');
        }
        return text.toString();
    }

    /** Throws unchecked exceptions for what is not of this form: nothing is skipped, it might be a revoked key. */
    static Revoked parse(String text) {
        Revoked read = NOTHING;
        boolean numbered = false;
        for (String line : text.lines().map(String::strip).toList()) {
            String[] words = line.split(" ", -1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (words.length == 2 && words[0].equals(NUMBER) && !numbered) {
                read = new Revoked(new BigInteger(words[1]), read.entries);
                numbered = true;
            } else if (words.length == 3 && numbered) {
                read = read.with(new RevokedEntry(
                        new BigInteger(words[0], HEX), Instant.parse(words[1]), RevocationReason.valueOf(words[2])));
            } else {
                throw new IllegalArgumentException("not a line of a register: " + line);
            }
        }
        if (!numbered && !text.isBlank()) {
            throw new IllegalArgumentException("the line '" + NUMBER + "' is missing");
        }
        return read;
    }
}
