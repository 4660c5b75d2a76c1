package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class PassesOnAfterAWithdrawal extends PassesOn {
    PassesOnAfterAWithdrawal() {
        super("passes on what its provider allowed and then withdrew", "CONSENT_REFUSED");
    }

    @Override
    String passOn(Scene scene, Letter given) throws Exception {
        decided(scene, permission(scene, given).drop("Conditions"));
        withdrawn(scene, given);
        return submit(scene, onward(scene), given, "");
    }
}
