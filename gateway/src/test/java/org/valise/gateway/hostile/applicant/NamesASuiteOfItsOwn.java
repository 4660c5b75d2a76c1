package org.valise.gateway.hostile.applicant;

import org.valise.gateway.joining.RequestScene;

final class NamesASuiteOfItsOwn extends AsksToBeListed {
    NamesASuiteOfItsOwn() {
        super("asks to be listed with a suite that nobody knows", "REQUEST_MALFORMED");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        RequestScene.check(joining.changed(
                ITSELF, request -> request.getMember().getSuite().add("best-9")));
    }
}
