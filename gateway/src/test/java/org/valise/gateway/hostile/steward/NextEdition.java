package org.valise.gateway.hostile.steward;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.TestSteward;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;

/** Another edition, truly signed, handed in at a node that runs and has one in force. */
abstract class NextEdition extends Misbehaviour {
    NextEdition(String what, String code) {
        super(what, code);
    }

    abstract void change(Directory directory);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Path honest = scene.federation().of(Scene.HONEST);
        DirectoryXml format = new DirectoryXml();
        Directory directory = format.read(Files.readAllBytes(honest.resolve("directory.xml")));
        change(directory);
        SignedEdition edition = new TestSteward(honest.getParent()).signed(format.write(directory));
        try {
            scene.federation().node(Scene.HONEST).publish(edition);
            return "(in force)";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
