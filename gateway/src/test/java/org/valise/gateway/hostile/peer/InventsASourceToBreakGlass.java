package org.valise.gateway.hostile.peer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

final class InventsASourceToBreakGlass extends Misbehaviour {
    InventsASourceToBreakGlass() {
        super(
                "says that a life is at stake and names an invented source, to send under a code that is not agreed",
                DELIVERED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.federation()
                .like("seizure-notice", "XAA", Scene.HONEST)
                .set("Priority", "<Urgent><Justification>Somebody may be killed tonight.</Justification></Urgent>");
        byte[] document = new String(letter.bytes(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "</Handling>",
                        "</Handling><Source>" + Says.reference("XCC", UUID.randomUUID()) + "</Source>"
                                + "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
                                + "<Justification>Somebody has said that this is how it works.</Justification></BreakGlass>")
                .getBytes(StandardCharsets.UTF_8);
        RoutingHeader header = Headers.size(peer.header(letter), document.length);
        scene.delivered(
                peer,
                peer.sealed(header, peer.signed(header, document, List.of()), Suite.HYBRID_1, Scene.HONEST),
                letter.id());
        return Arrays.equals(scene.federation().document(Scene.HONEST, letter), document) ? DELIVERED : "(changed)";
    }
}
