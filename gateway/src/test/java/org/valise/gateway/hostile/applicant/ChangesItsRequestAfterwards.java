package org.valise.gateway.hostile.applicant;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.joining.RequestScene;
import org.valise.gateway.joining.SignedRequest;

final class ChangesItsRequestAfterwards extends AsksToBeListed {
    ChangesItsRequestAfterwards() {
        super("changes its address in the request after it has signed", "REQUEST_SIGNATURE_INVALID");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        SignedRequest signed = joining.changed(ITSELF, request -> {});
        String text = new String(signed.xml(), StandardCharsets.UTF_8).replace("node.example", "evil.example");
        RequestScene.check(new SignedRequest(text.getBytes(StandardCharsets.UTF_8), signed.signature()));
    }
}
