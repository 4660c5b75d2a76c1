package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class PassesOnForAnotherPurpose extends PassesOn {
    PassesOnForAnotherPurpose() {
        super("passes information on for another purpose than its provider allowed", "CONSENT_LIMITED");
    }

    @Override
    String passOn(Scene scene, Letter given) throws Exception {
        decided(scene, permission(scene, given).drop("Conditions"));
        String onward = new String(onward(scene).bytes(), StandardCharsets.UTF_8)
                .replace("<Purpose>TRACING</Purpose>", "<Purpose>RISK_ANALYSIS</Purpose>");
        return submit(scene, onward, given, "");
    }
}
