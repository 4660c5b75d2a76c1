package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A document that is valid, signed and sealed as it should be, and that its sender has no right to say. */
abstract class Says extends Misbehaviour {
    Says(String what, String code) {
        super(what, code);
    }

    /** Who says it. */
    HostilePeer speaker(Scene scene) {
        return scene.first();
    }

    abstract Letter said(Scene scene) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Letter letter = said(scene);
        return scene.refusalTold(speaker(scene), speaker(scene).honest(letter, Scene.HONEST), letter.id());
    }

    static String reference(String origin, Object message) {
        return "<Origin>" + origin + "</Origin><MessageId>" + message + "</MessageId>";
    }
}
