package org.valise.gateway.hostile.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

final class AttachesToARelease extends Misbehaviour {
    private static final String FILES = "<Attachments><Attachment><Id>photo</Id><FileName>photo.jpg</FileName>"
            + "<MediaType>image/jpeg</MediaType><Size>1</Size><Sha256>" + "0".repeat(64)
            + "</Sha256><Caption>DOCUMENT</Caption></Attachment></Attachments>";

    AttachesToARelease() {
        super("sends files with a request for release, which needs no agreement", "RELEASE_WITH_ATTACHMENTS");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter request = scene.federation().like("release-request", "XAA", Scene.HONEST);
        RoutingHeader header = peer.header(request);
        byte[] document = new String(request.bytes(), StandardCharsets.UTF_8)
                .replace("</DocumentInfo>", FILES + "</DocumentInfo>")
                .getBytes(StandardCharsets.UTF_8);
        return scene.refusalTold(
                peer,
                peer.sealed(header, peer.signed(header, document, List.of()), Suite.HYBRID_1, Scene.HONEST),
                request.id());
    }
}
