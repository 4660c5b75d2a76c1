package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class TakesAnothersMessageId extends Misbehaviour {
    TakesAnothersMessageId() {
        super(
                "gives its own message the id of another member's message, to push that aside",
                "(delivered beside the other)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter theirs = scene.delivered(scene.first());
        Letter letter = scene.letter(scene.second()).withId(theirs.id());
        scene.second().send(Scene.HONEST, scene.second().honest(letter, Scene.HONEST));
        scene.awaitReceipts(scene.second(), letter.id(), 1);
        scene.expectAgain(letter.id());
        return scene.federation().evidence(Scene.HONEST, "XAA", theirs.id()).size() == 1
                        && scene.federation()
                                        .evidence(Scene.HONEST, "XCC", theirs.id())
                                        .size()
                                == 1
                ? "(delivered beside the other)"
                : "(mixed)";
    }
}
