package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class AnswersForTheOneWhoWasAsked extends Says {
    AnswersForTheOneWhoWasAsked() {
        super("answers a request that went to somebody else", "REPLY_UNLIKE_MESSAGE");
    }

    @Override
    HostilePeer speaker(Scene scene) {
        return scene.second();
    }

    @Override
    Letter said(Scene scene) {
        Letter asked = scene.sentTo(scene.first());
        return scene.federation().like("trace-feedback", "XCC", Scene.HONEST).answering(asked);
    }
}
