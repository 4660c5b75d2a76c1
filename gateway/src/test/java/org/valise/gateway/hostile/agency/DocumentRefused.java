package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A document that is handed in with one thing changed. */
abstract class DocumentRefused extends Misbehaviour {
    DocumentRefused(String what, String code) {
        super(what, code);
    }

    abstract String spoilt(String document);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        String document = AgencyLetters.text(scene);
        String spoilt = spoilt(document);
        if (spoilt.equals(document)) {
            throw new IllegalStateException("nothing was changed in " + document);
        }
        return scene.http().submit(spoilt);
    }
}
