package org.valise.security.asice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a signed message as one ASiC-E container (ETSI EN 319 162-1, section 4.4) that a third party verifies offline with
 * public tools. Attachments are streamed. Does not verify what it writes. Entries carry no time of their own: equal input
 * gives an equal file.
 */
public final class AsiceContainer {
    static final String HEADER = "header.xml";
    static final String DOCUMENT = "document.xml";
    static final String ORDER = "order.xml";
    static final String ATTACHMENTS = "attachments/";
    private static final byte[] MEDIA_TYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private AsiceContainer() {}

    /**
     * Writes the container and leaves the stream open.
     *
     * @param order what says which messages come before it; empty when none does, and then the container has no such file
     */
    public static void write(
            OutputStream target,
            byte[] header,
            byte[] document,
            byte[] order,
            List<? extends AttachmentSource> attachments,
            SignedManifest manifest,
            byte[] signature)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        writeMediaType(zip);
        write(zip, HEADER, new ByteArrayInputStream(header));
        write(zip, DOCUMENT, new ByteArrayInputStream(document));
        if (order.length > 0) {
            write(zip, ORDER, new ByteArrayInputStream(order));
        }
        for (AttachmentSource attachment : attachments) {
            try (InputStream plain = attachment.open()) {
                write(zip, ATTACHMENTS + attachment.id(), plain);
            }
        }
        write(zip, "META-INF/ASiCManifest.xml", new ByteArrayInputStream(manifest.bytes()));
        write(zip, "META-INF/signature.p7s", new ByteArrayInputStream(signature));
        zip.finish();
    }

    /** First and uncompressed, so that the type can be read at a fixed place of the file (Annex A.1). */
    private static void writeMediaType(ZipOutputStream zip) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(MEDIA_TYPE);
        ZipEntry entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(MEDIA_TYPE.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(MEDIA_TYPE);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(entry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // A fixed local time: the real one would betray the time zone, one before this would add an extra field.
        entry.setTimeLocal(FIXED_TIME);
        return entry;
    }
}
