package org.valise.security.asice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.security.TestMember;

class SignedManifestTest {
    private static final byte[] HEADER = "<h/>".getBytes(UTF_8);
    private static final byte[] DOCUMENT = "<d/>".getBytes(UTF_8);
    private static final AttachmentDigest PHOTO = new AttachmentDigest("photo-1", "ab".repeat(32));

    private static byte[] manifest(byte[] header, byte[] document, AttachmentDigest... attachments) {
        return SignedManifest.of(header, document, List.of(attachments), TestMember.PROVIDERS)
                .bytes();
    }

    @Test
    void isTheSameBytesOnEveryRelease() {
        assertThat(new String(manifest(HEADER, DOCUMENT, PHOTO), UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                        <asic:SigReference URI="META-INF/signature.p7s" MimeType="application/x-pkcs7-signature"/>
                        <asic:DataObjectReference URI="header.xml" MimeType="application/xml"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>pQtA5iVKNIDClrV9WB8u63oAkA76t4ZoW+LWlNTmpvM=</ds:DigestValue></asic:DataObjectReference>
                        <asic:DataObjectReference URI="document.xml" MimeType="application/xml"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>d7TUC4U4BV6rdVzuNjwezDkb4WY/bvHLFPLaf2FQ1zg=</ds:DigestValue></asic:DataObjectReference>
                        <asic:DataObjectReference URI="attachments/photo-1" MimeType="application/octet-stream"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=</ds:DigestValue></asic:DataObjectReference>
                        </asic:ASiCManifest>
                        """);
    }

    @Test
    void namesWhatComesBeforeItAfterTheDocument() {
        byte[] manifest = SignedManifest.of(HEADER, DOCUMENT, HEADER, List.of(PHOTO), TestMember.PROVIDERS)
                .bytes();

        assertThat(new String(manifest, UTF_8))
                .containsSubsequence("URI=\"document.xml\"", "URI=\"order.xml\"", "URI=\"attachments/photo-1\"");
        assertThat(manifest)
                .isNotEqualTo(SignedManifest.of(HEADER, DOCUMENT, DOCUMENT, List.of(PHOTO), TestMember.PROVIDERS)
                        .bytes());
    }

    @Test
    void differsWhenAnyPartDiffers() {
        byte[] manifest = manifest(HEADER, DOCUMENT, PHOTO);
        assertThat(manifest(DOCUMENT, DOCUMENT, PHOTO)).isNotEqualTo(manifest);
        assertThat(manifest(HEADER, HEADER, PHOTO)).isNotEqualTo(manifest);
        assertThat(manifest(HEADER, DOCUMENT)).isNotEqualTo(manifest);
        assertThat(manifest(HEADER, DOCUMENT, new AttachmentDigest("photo-2", "ab".repeat(32))))
                .isNotEqualTo(manifest);
    }

    @Test
    void refusesIdsThatWouldLeaveTheFolderOrBreakTheXml() {
        for (String id : List.of("../x", "a/b", "a\"", "", "A", "<")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AttachmentDigest(id, "ab".repeat(32)));
        }
    }
}
