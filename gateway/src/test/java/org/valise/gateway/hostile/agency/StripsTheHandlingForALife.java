package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class StripsTheHandlingForALife extends PassesOn {
    StripsTheHandlingForALife() {
        super("takes the handling code off what it passes on because a life is at stake", "SOURCE_HANDLING_WEAKENED");
    }

    @Override
    String passOn(Scene scene, Letter given) {
        Letter bare = onward(scene)
                .set("Handling", H2.replace("H2", "H0"))
                .set("Priority", "<Urgent><Justification>A life is at stake.</Justification></Urgent>");
        return submit(scene, bare, given, GLASS);
    }
}
