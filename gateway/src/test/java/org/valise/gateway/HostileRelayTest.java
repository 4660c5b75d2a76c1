package org.valise.gateway;

import static org.valise.gateway.HostileScene.HONEST;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;

/** What a relay may do to an envelope of another member that it passes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRelayTest {
    private HostileScene scene;
    private HostilePeer relay;
    private HostilePeer sender;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        scene = new HostileScene(folder);
        relay = scene.relay();
        sender = scene.behind();
    }

    @AfterEach
    void theNodeGoesOn() throws Exception {
        scene.goesOn();
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void deliversWhatTheRelayLeftAsItWas() throws Exception {
        Letter letter = scene.letter(sender);

        relay.send(HONEST, sender.honest(letter, HONEST));

        scene.awaitReceipt(relay, letter.id(), 1);
    }

    @Test
    void refusesAnotherId() throws Exception {
        RoutingHeader header = header();
        changed(header, with(header, UUID.randomUUID(), "XDD", header.to(), header.priority(), 0), "SIGNATURE_INVALID");
    }

    @Test
    void refusesAnotherSender() throws Exception {
        RoutingHeader header = header();
        changed(
                header,
                with(header, header.id(), "XRO", header.to(), header.priority(), 0),
                "CERTIFICATE_WRONG_ISSUER");
    }

    @Test
    void refusesAnotherPriority() throws Exception {
        RoutingHeader header = header();
        changed(header, with(header, header.id(), "XDD", header.to(), Priority.ROUTINE, 0), "SIGNATURE_INVALID");
    }

    @Test
    void refusesOtherTimes() throws Exception {
        RoutingHeader header = header();
        changed(header, with(header, header.id(), "XDD", header.to(), header.priority(), 60), "SIGNATURE_INVALID");
    }

    @Test
    void refusesAddresseesThatWereAdded() throws Exception {
        RoutingHeader header = header();
        var more = new Addressees.Members(List.of(HONEST, "XRO"));
        changed(header, with(header, header.id(), "XDD", more, header.priority(), 0), "SIGNATURE_INVALID");
    }

    @Test
    void refusesAnotherKind() throws Exception {
        RoutingHeader header = header();
        RoutingHeader other = new RoutingHeader(
                header.id(),
                header.from(),
                header.to(),
                header.priority(),
                header.created(),
                header.expires(),
                Kind.EVIDENCE,
                header.size());
        changed(header, other, "HEADER_MALFORMED");
    }

    @Test
    void refusesWhatWasMeantForTheRelayItself() throws Exception {
        Letter letter = scene.federation().trace("XDD", "XRO");
        Frame.Envelope envelope = sender.honest(letter, "XRO");
        RoutingHeader header = RoutingHeaderXml.read(envelope.header());
        RoutingHeader readdressed =
                with(header, header.id(), "XDD", new Addressees.Members(List.of(HONEST)), header.priority(), 0);

        scene.refuses(relay, envelope, "LINK_NOT_ENTITLED");
        scene.refuses(
                relay, new Frame.Envelope(RoutingHeaderXml.write(readdressed), envelope.sealed()), "NOT_A_RECIPIENT");
        scene.refuses(
                relay, relay.sealed(readdressed, relay.open(envelope), Suite.HYBRID_1, HONEST), "SIGNATURE_INVALID");
    }

    private RoutingHeader header() {
        return sender.header(scene.letter(sender));
    }

    private void changed(RoutingHeader original, RoutingHeader changed, String code) throws Exception {
        Letter letter = scene.letter(sender).withId(original.id());
        var sealed =
                sender.sealed(original, sender.signed(original, letter.bytes(), List.of()), Suite.HYBRID_1, HONEST);

        scene.refuses(relay, new Frame.Envelope(RoutingHeaderXml.write(changed), sealed.sealed()), code);
        relay.send(HONEST, sealed);
        scene.awaitReceipt(relay, original.id(), 1);
    }

    private static RoutingHeader with(
            RoutingHeader header, UUID id, String from, Addressees to, Priority priority, long laterSeconds) {
        Duration later = Duration.ofSeconds(laterSeconds);
        return new RoutingHeader(
                id,
                from,
                to,
                priority,
                header.created().plus(later),
                header.expires().plus(later),
                header.kind(),
                header.size());
    }
}
