package org.valise.exchange.directory;

import java.util.Locale;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.steward.Stewards;

/**
 * Where a node's belief in its federation begins: its name and its first stewards. It is good for nothing but the fingerprint
 * that a person has compared.
 */
public record Anchor(String federation, Stewards stewards) {

    /**
     * Reads an anchor file.
     *
     * @param fingerprint the SHA-256 of the file that a person has compared; spaces, colons and case do not matter
     * @throws Refusal {@link Code#ANCHOR_UNLIKE_FINGERPRINT} or {@link Code#DIRECTORY_INVALID}
     */
    public static Anchor read(byte[] xml, String fingerprint) {
        String found = Digests.sha256(xml);
        String compared = fingerprint.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        // Attack: whoever can change the anchor file is the federation's only steward from then on.
        if (!found.equals(compared)) {
            throw Refusal.of(
                    Code.ANCHOR_UNLIKE_FINGERPRINT,
                    "The anchor's SHA-256 is " + found + ", not " + compared + " as was compared.");
        }
        return read(xml);
    }

    /** Reads an anchor for a person to look at; nothing says that it is the right one. */
    public static Anchor read(byte[] xml) {
        try {
            var anchor = new DirectoryXml().readAnchor(xml);
            return new Anchor(anchor.getFederation(), StewardReader.read(anchor.getStewards()));
        } catch (MalformedXml malformed) {
            throw Refusal.of(
                    Code.DIRECTORY_INVALID,
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
    }
}
