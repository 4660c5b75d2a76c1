package org.valise.gateway.hostile.stolenkey;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class SignsWithARevokedKey extends Misbehaviour {
    SignsWithARevokedKey() {
        super(
                "signs with a member's key whose certificate that member's authority has taken back",
                "CERTIFICATE_REVOKED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer member = scene.first();
        Letter letter = scene.letter(member);
        RoutingHeader header = member.header(letter);
        Contents contents = member.signed(scene.certified().revoked(), header, letter.bytes(), List.of());
        return scene.refusalTold(member, member.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
