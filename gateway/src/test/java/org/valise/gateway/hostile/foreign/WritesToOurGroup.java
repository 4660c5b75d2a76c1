package org.valise.gateway.hostile.foreign;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToOurGroup extends Misbehaviour {
    WritesToOurGroup() {
        super("writes to a group of ours", "GROUP_NOT_OURS");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer member = scene.abroad().member();
        Letter letter = scene.letter(member).toGroup(member.code(), Scene.CLOSED_GROUP);
        return scene.refusalTold(scene.abroad().relay(), member.honest(letter, Scene.HONEST), letter.id());
    }
}
