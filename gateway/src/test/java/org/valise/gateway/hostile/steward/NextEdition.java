package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

/** Another edition, truly signed, for a node that has one in force. */
abstract class NextEdition extends Misbehaviour {
    NextEdition(String what, String code) {
        super(what, code);
    }

    abstract void change(Directory directory);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        return scene.bench().consider(this::change);
    }
}
