package org.valise.security.asice;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.valise.security.providers.CryptoProviders;

/**
 * The bytes that a message signature covers: an ASiCManifest (ETSI EN 319 162-1, Annex A.4) with the SHA-256 digests of
 * header, document, order and attachments. Guarantees the same bytes for the same input on every node and release, so that a
 * receiver rebuilds and never parses it: there is no room for signature wrapping or another reading of the XML.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record SignedManifest(byte[] bytes) {
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
            <asic:SigReference URI="META-INF/signature.p7s" MimeType="application/x-pkcs7-signature"/>
            """;
    private static final String REFERENCE = """
            <asic:DataObjectReference URI="%s" MimeType="%s">\
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <ds:DigestValue>%s</ds:DigestValue></asic:DataObjectReference>
            """;
    private static final String END = "</asic:ASiCManifest>\n";

    /** The manifest of a message before which nothing comes; attachments in the order of the document. */
    public static SignedManifest of(
            byte[] header, byte[] document, List<AttachmentDigest> attachments, CryptoProviders providers) {
        return of(header, document, new byte[0], attachments, providers);
    }

    /**
     * The manifest of a message.
     *
     * @param order what says which messages come before it; empty when none does
     * @param attachments in the order of the document
     */
    public static SignedManifest of(
            byte[] header,
            byte[] document,
            byte[] order,
            List<AttachmentDigest> attachments,
            CryptoProviders providers) {
        StringBuilder xml = new StringBuilder(START);
        append(xml, AsiceContainer.HEADER, "application/xml", providers.sha256().digest(header));
        append(
                xml,
                AsiceContainer.DOCUMENT,
                "application/xml",
                providers.sha256().digest(document));
        if (order.length > 0) {
            append(
                    xml,
                    AsiceContainer.ORDER,
                    "application/xml",
                    providers.sha256().digest(order));
        }
        for (AttachmentDigest attachment : attachments) {
            byte[] digest = HexFormat.of().parseHex(attachment.sha256());
            append(xml, AsiceContainer.ATTACHMENTS + attachment.id(), "application/octet-stream", digest);
        }
        return new SignedManifest(xml.append(END).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder xml, String uri, String mediaType, byte[] digest) {
        xml.append(REFERENCE.formatted(uri, mediaType, Base64.getEncoder().encodeToString(digest)));
    }

    @Override
    public String toString() {
        return "SignedManifest[" + bytes.length + " bytes]";
    }
}
