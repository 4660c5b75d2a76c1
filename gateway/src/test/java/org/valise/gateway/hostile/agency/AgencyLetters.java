package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

/** Good documents of the honest node's own agency. */
final class AgencyLetters {
    private AgencyLetters() {}

    static String text(Scene scene) {
        return new String(scene.federation().trace(Scene.AGENCIES, Scene.HONEST).bytes(), StandardCharsets.UTF_8);
    }

    /** With one attachment, named f.bin. */
    static Letter listing(Scene scene, String id, byte[] bytes) {
        String list = "<Attachment><Id>" + id + "</Id><FileName>f.bin</FileName>"
                + "<MediaType>application/octet-stream</MediaType><Size>" + bytes.length + "</Size><Sha256>"
                + Digests.sha256(bytes) + "</Sha256><Caption>DOCUMENT</Caption></Attachment>";
        return Letter.like("trace-request", scene.federation().now())
                .between(Scene.AGENCIES, Scene.HONEST)
                .drop("Photograph")
                .set("Attachments", list);
    }
}
