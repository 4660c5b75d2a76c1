package org.valise.gateway.hostile.relay;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsOverItsOwnMail extends Misbehaviour {
    HandsOverItsOwnMail() {
        super("hands on what was addressed to itself", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace("XDD", "XRO");
        return scene.refusal(scene.relay(), scene.behind().honest(letter, "XRO"));
    }
}
