package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.DirectoryMember;

final class MakesANodeAnAuthority extends DirectorySpoilt {
    MakesANodeAnAuthority() {
        super("lists a node's certificate as the authority of its member", "CERTIFICATE_WRONG_USAGE");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> {
            DirectoryMember member = directory.getMember().get(0);
            member.getCaCertificate().clear();
            member.getCaCertificate().add(member.getCertificate().get(0).getValue());
        });
    }
}
