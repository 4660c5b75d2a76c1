package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsMoreThanItsQuota extends Misbehaviour {
    SendsMoreThanItsQuota() {
        super("sends two messages within an hour where the directory lets it send one", "QUOTA_EXCEEDED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer few = scene.limited().few();
        Letter first = scene.letter(few);
        scene.delivered(scene.relay(), few.honest(first, Scene.HONEST), first.id());
        Letter second = scene.letter(few);
        return scene.refusalTold(scene.relay(), few.honest(second, Scene.HONEST), second.id());
    }
}
