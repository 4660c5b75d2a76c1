package org.valise.gateway.hostile.applicant;

import org.valise.gateway.joining.RequestScene;

final class AsksForCallsToAnothersMachine extends AsksToBeListed {
    AsksForCallsToAnothersMachine() {
        super("asks that peers call it at a machine for which it has no certificate", "REQUEST_ENDPOINT_UNPROVEN");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        RequestScene.check(joining.changed(
                ITSELF, request -> request.getMember().getEndpoint().setHost("evil.example")));
    }
}
