package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

/** A message of XDD with an attachment, whose parts the relay does not hand over as they are. */
abstract class CarriedParts extends Misbehaviour {
    final byte[] plain = new byte[1000];

    CarriedParts(String what, String code) {
        super(what, code);
    }

    /** The segments that the relay hands over. */
    abstract List<byte[]> carried(Scene scene, List<byte[]> honest) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Letter letter = Letter.like("illicit-route-report", scene.federation().now())
                .between("XDD", Scene.HONEST)
                .set("Size", String.valueOf(plain.length))
                .set("Sha256", Digests.sha256(plain));
        HostilePeer.Sealed sealed = scene.behind().attachment(letter.id(), "map", plain);
        byte[] header = RoutingHeaderXml.write(scene.behind().header(letter));
        for (byte[] segment : carried(scene, sealed.segments())) {
            scene.relay().send(Scene.HONEST, new Frame.Part(header, "map", 0, segment));
        }
        return scene.refusal(scene.relay(), scene.behind().honest(letter, Scene.HONEST, List.of(sealed.entry())));
    }
}
