package org.valise.gateway.hostile.applicant;

import org.valise.gateway.joining.RequestScene;

final class ListsTheCertificateOfAnother extends AsksToBeListed {
    ListsTheCertificateOfAnother() {
        super("lists the certificate of another member as its own", "REQUEST_CERTIFICATE_INVALID");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        byte[] foreign = RequestScene.read(joining.member(ANOTHER))
                .getMember()
                .getCertificate()
                .get(0)
                .getValue();
        RequestScene.check(joining.changed(
                ITSELF, request -> request.getMember().getCertificate().get(0).setValue(foreign)));
    }
}
