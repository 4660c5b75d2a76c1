package org.valise.gateway.hostile.applicant;

import org.valise.gateway.joining.RequestScene;

final class ShowsTheListOfAnother extends AsksToBeListed {
    ShowsTheListOfAnother() {
        super("shows the revocation list of another member's authority", "REQUEST_REVOCATION_LIST_INVALID");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        byte[] foreign = RequestScene.read(joining.member(ANOTHER))
                .getMember()
                .getRevocationList()
                .get(0);
        RequestScene.check(joining.changed(
                ITSELF, request -> request.getMember().getRevocationList().set(0, foreign)));
    }
}
