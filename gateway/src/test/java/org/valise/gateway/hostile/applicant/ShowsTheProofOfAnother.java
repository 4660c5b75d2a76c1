package org.valise.gateway.hostile.applicant;

import org.valise.gateway.joining.RequestScene;

final class ShowsTheProofOfAnother extends AsksToBeListed {
    ShowsTheProofOfAnother() {
        super("proves that another member holds the key of its certificate", "REQUEST_KEY_UNPROVEN");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        byte[] foreign = RequestScene.read(joining.member(ANOTHER))
                .getKeyRequest()
                .get(0)
                .getRequest();
        RequestScene.check(joining.changed(
                ITSELF, request -> request.getKeyRequest().get(0).setRequest(foreign)));
    }
}
