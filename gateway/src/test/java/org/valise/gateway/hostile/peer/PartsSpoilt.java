package org.valise.gateway.hostile.peer;

import java.util.List;
import java.util.Random;
import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

/** A message with an attachment of three segments that travel before it, and not as they should. */
abstract class PartsSpoilt extends Misbehaviour {
    static final int SIZE = 3_000_000;

    Letter letter;
    HostilePeer.Sealed attachment;

    PartsSpoilt(String what, String code) {
        super(what, code);
    }

    /** Sends the parts wrongly and gives the envelope that comes after them. */
    abstract Frame.Envelope spoilt(Scene scene) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        byte[] plain = new byte[SIZE];
        new Random(1).nextBytes(plain);
        letter = listing(scene, plain);
        attachment = scene.first().attachment(letter.id(), "map", plain);
        return scene.refusalTold(scene.first(), spoilt(scene), letter.id());
    }

    /** A letter that lists one attachment, named map. */
    static Letter listing(Scene scene, byte[] plain) {
        return Letter.like("illicit-route-report", scene.federation().now())
                .between("XAA", Scene.HONEST)
                .set("Size", String.valueOf(plain.length))
                .set("Sha256", Digests.sha256(plain));
    }

    Frame.Envelope envelope(Scene scene) {
        return scene.first().honest(letter, Scene.HONEST, List.of(attachment.entry()));
    }

    void send(Scene scene, List<byte[]> segments) throws Exception {
        for (int index = 0; index < segments.size(); index++) {
            part(scene, index, segments.get(index));
        }
    }

    void part(Scene scene, int index, byte[] segment) throws Exception {
        byte[] header = RoutingHeaderXml.write(scene.first().header(letter));
        scene.first().send(Scene.HONEST, new Frame.Part(header, "map", index, segment));
    }
}
