package org.valise.security.asice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.valise.security.TestMember;

class AsiceContainerTest {
    private static final byte[] HEADER = "<h/>".getBytes(UTF_8);
    private static final byte[] DOCUMENT = "<d/>".getBytes(UTF_8);
    private static final byte[] PHOTO = "photo".getBytes(UTF_8);
    private static final byte[] SIGNATURE = {1, 2, 3};

    private record Photo(String id) implements AttachmentSource {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(PHOTO);
        }
    }

    private static byte[] container() throws IOException {
        return container(new byte[0]);
    }

    private static byte[] container(byte[] order) throws IOException {
        SignedManifest manifest = SignedManifest.of(HEADER, DOCUMENT, order, List.of(), TestMember.PROVIDERS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsiceContainer.write(bytes, HEADER, DOCUMENT, order, List.of(new Photo("photo-1")), manifest, SIGNATURE);
        return bytes.toByteArray();
    }

    @Test
    void tellsItsTypeAtTheFixedPlace() throws Exception {
        String start = new String(container(), 30, 39, US_ASCII);
        assertThat(start).isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
    }

    @Test
    void holdsEveryPartByName() throws Exception {
        Map<String, byte[]> parts = parts(container());
        assertThat(parts.keySet())
                .containsExactly(
                        "mimetype",
                        "header.xml",
                        "document.xml",
                        "attachments/photo-1",
                        "META-INF/ASiCManifest.xml",
                        "META-INF/signature.p7s");
        assertThat(parts.get("document.xml")).isEqualTo(DOCUMENT);
        assertThat(parts.get("attachments/photo-1")).isEqualTo(PHOTO);
        assertThat(parts.get("META-INF/signature.p7s")).isEqualTo(SIGNATURE);
    }

    @Test
    void holdsWhatComesBeforeIt() throws Exception {
        assertThat(parts(container(PHOTO))).containsEntry("order.xml", PHOTO);
    }

    @Test
    void isTheSameFileForTheSameInput() throws Exception {
        assertThat(container()).isEqualTo(container());
    }

    private static Map<String, byte[]> parts(byte[] container) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
