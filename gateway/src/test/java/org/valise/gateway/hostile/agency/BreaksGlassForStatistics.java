package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class BreaksGlassForStatistics extends PassesOn {
    BreaksGlassForStatistics() {
        super("says that a life is at stake to send statistics", "BREAK_GLASS_MISPLACED");
    }

    @Override
    String passOn(Scene scene, Letter given) {
        Letter counts = scene.federation()
                .like("trace-feedback", Scene.HONEST, "XCC")
                .set("Handling", H2)
                .set("Priority", "<Urgent><Justification>A court waits for it.</Justification></Urgent>");
        return submit(scene, counts, given, GLASS);
    }
}
