package org.valise.gateway.hostile.relay;

import java.time.Duration;
import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

final class Delays extends Misbehaviour {
    Delays() {
        super("holds a message back until it has expired and hands it over then", "MESSAGE_EXPIRED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        RoutingHeader whole = scene.behind().header(letter);
        RoutingHeader header =
                Headers.moved(whole, Duration.ZERO, Duration.ofMillis(300).minus(Duration.ofDays(30)));
        Frame.Envelope envelope = scene.behind()
                .sealed(header, scene.behind().signed(header, letter.bytes(), List.of()), Suite.HYBRID_1, Scene.HONEST);
        TestFederation.awaiting("the expiry")
                .until(() -> scene.federation().now().isAfter(header.expires()));
        return scene.refusal(scene.relay(), envelope);
    }
}
