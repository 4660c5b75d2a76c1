package org.valise.gateway.hostile.applicant;

import java.util.List;
import org.valise.gateway.joining.ListedBefore;
import org.valise.gateway.joining.RequestScene;

final class PutsItsAuthorityInAnothersPlace extends AsksToBeListed {
    PutsItsAuthorityInAnothersPlace() {
        super("asks for the place of a listed member with an authority of its own", "REQUEST_AUTHORITY_CHANGED");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        new ListedBefore(RequestScene.read(joining.member(ANOTHER)).getMember(), RequestScene.NOW)
                .check(RequestScene.check(joining.changed(ITSELF, request -> {})), List.of());
    }
}
