package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SignsWhileNobodyCanSayIfItIsRevoked extends Misbehaviour {
    SignsWhileNobodyCanSayIfItIsRevoked() {
        super(
                "signs with the key of a member whose revocation list has run out, and sends it through a relay",
                "REVOCATION_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer member = scene.limited().unknown();
        Letter letter = scene.letter(member);
        return scene.refusalTold(scene.relay(), member.honest(letter, Scene.HONEST), letter.id());
    }
}
