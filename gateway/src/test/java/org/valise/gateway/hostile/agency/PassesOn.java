package org.valise.gateway.hostile.agency;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.valise.exchange.Refusal;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

/** XAA has given XBB information, and an agency of XBB passes it on to XCC. */
abstract class PassesOn extends Misbehaviour {
    static final String H2 = "<Code>H2</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation>";
    static final String H1 = H2.replace("H2", "H1");
    static final String GLASS = "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
            + "<Justification>An armed attack on a market is announced for tonight.</Justification></BreakGlass>";

    PassesOn(String what, String code) {
        super(what, code);
    }

    /** What XAA has given; under H2, unless a case is about something else. */
    Letter given(Scene scene) {
        return scene.letter(scene.first()).set("Handling", H2);
    }

    /** What the provider and then the agency do; the answer that the agency got. */
    abstract String passOn(Scene scene, Letter given) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Letter given = given(scene);
        scene.delivered(scene.first(), scene.first().honest(given, Scene.HONEST), given.id());
        return passOn(scene, given);
    }

    /** The provider's permission that it goes to XCC, on conditions. */
    static Letter permission(Scene scene, Letter given) {
        return scene.federation()
                .like("release-decision", "XAA", Scene.HONEST)
                .drop("Until")
                .set("About", "<Origin>XAA</Origin><MessageId>" + given.id() + "</MessageId>");
    }

    static void decided(Scene scene, Letter decision) throws Exception {
        scene.delivered(scene.first(), scene.first().honest(decision, Scene.HONEST), decision.id());
    }

    /** The provider withdraws what it allowed. */
    static void withdrawn(Scene scene, Letter given) throws Exception {
        HostilePeer provider = scene.first();
        Letter decision = permission(scene, given).drop("Conditions");
        byte[] document = new String(decision.bytes(), StandardCharsets.UTF_8)
                .replace("GRANTED", "REFUSED")
                .replace("</Scope>", "</Scope><Ground>OTHER</Ground>")
                .getBytes(StandardCharsets.UTF_8);
        RoutingHeader header = provider.header(decision);
        RoutingHeader sized = new RoutingHeader(
                header.id(),
                header.from(),
                header.to(),
                header.priority(),
                header.created(),
                header.expires(),
                header.kind(),
                document.length);
        scene.delivered(
                provider,
                provider.sealed(sized, provider.signed(sized, document, List.of()), Suite.HYBRID_1, Scene.HONEST),
                decision.id());
    }

    static Letter onward(Scene scene) {
        return scene.federation().trace(Scene.HONEST, "XCC").set("Handling", H2);
    }

    /** Hands a letter in that names what was given as its source. */
    static String submit(Scene scene, Letter letter, Letter given, String more) {
        return submit(scene, new String(letter.bytes(), StandardCharsets.UTF_8), given, more);
    }

    static String submit(Scene scene, String document, Letter given, String more) {
        String source = "<Source><Origin>XAA</Origin><MessageId>" + given.id() + "</MessageId></Source>";
        return submit(scene, document.replaceFirst("</Handling>", "</Handling>" + source + more));
    }

    static String submit(Scene scene, String document) {
        try {
            scene.federation()
                    .node(Scene.HONEST)
                    .lines()
                    .submit(new Upload(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "test"));
            return "(accepted)";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
