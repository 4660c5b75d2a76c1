package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

/** A message of XDD that the relay changes; left as it was, it is taken. */
abstract class AlteredOnTheWay extends Misbehaviour {
    AlteredOnTheWay(String what, String code) {
        super(what, code);
    }

    /** What the relay hands over in the place of the envelope. */
    abstract Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        RoutingHeader header = scene.behind().header(letter);
        var contents = scene.behind().signed(header, letter.bytes(), List.of());
        Frame.Envelope envelope = scene.behind().sealed(header, contents, Suite.HYBRID_1, Scene.HONEST);
        String code = scene.refusal(scene.relay(), altered(scene, header, envelope));
        scene.delivered(scene.relay(), envelope, letter.id());
        return code;
    }
}
