package org.valise.campaign.traffic;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;

/**
 * What one message says: its document and the bytes of its attachments, by their ids.
 *
 * @param id of the message
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record Writing(UUID id, byte[] document, Map<String, byte[]> attachments) {
    private static final int LEAST_BYTES = 200_000;
    private static final int MOST_BYTES = 4_000_000;

    Writing {
        attachments = Map.copyOf(attachments);
    }

    /** A short one. */
    static Writing plain(Letter letter) {
        return new Writing(
                letter.id(), letter.drop("Attachments").drop("Photograph").bytes(), Map.of());
    }

    /** One with an attachment of up to a few megabytes, which follows from the message's id. */
    static Writing large(Letter report) {
        Random random = new Random(report.id().getMostSignificantBits());
        byte[] content = new byte[LEAST_BYTES + random.nextInt(MOST_BYTES)];
        random.nextBytes(content);
        report.set("Size", String.valueOf(content.length)).set("Sha256", Digests.sha256(content));
        return new Writing(report.id(), report.bytes(), Map.of(report.value("Id"), content));
    }

    /** SHA-256 of all of it: the document and then each attachment, by their ids. */
    String digest() {
        return digest(document, List.copyOf(new TreeMap<>(attachments).values()));
    }

    static String digest(byte[] document, List<byte[]> attachments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(document);
            attachments.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
