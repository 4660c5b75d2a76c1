package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesUnderACodeThatIsNotAgreed extends Misbehaviour {
    WritesUnderACodeThatIsNotAgreed() {
        super("hands in a seizure notice under a handling code that no agreement permits", "HANDLING_NOT_AGREED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(scene.federation()
                        .like("seizure-notice", Scene.AGENCIES, Scene.HONEST)
                        .bytes());
    }
}
