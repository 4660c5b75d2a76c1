package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;

/** An edition of its directory, truly signed by its steward, announced over the crossing. */
abstract class AnnouncedEdition extends Misbehaviour {
    AnnouncedEdition(String what, String code) {
        super(what, code);
    }

    /** @param directory its present one, with the next number */
    abstract void change(Scene scene, Directory directory) throws Exception;

    /** Lists one more member, with keys of East's own. */
    static void list(Scene scene, Directory directory, String code) throws Exception {
        DirectoryMember another = scene.abroad().directory().getMember().get(0);
        another.setCode(code);
        another.setRelay(null);
        directory.getMember().add(another);
    }

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Directory next = scene.abroad().directory();
        next.setVersion(next.getVersion() + 1);
        change(scene, next);
        return scene.refusal(scene.abroad().relay(), scene.abroad().announced(next));
    }
}
