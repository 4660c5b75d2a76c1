package org.valise.gateway.hostile.peer;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class WritesFromTheFuture extends Says {
    WritesFromTheFuture() {
        super("dates its document two days ahead", "DATED_AHEAD");
    }

    @Override
    Letter said(Scene scene) {
        return scene.letter(scene.first())
                .set(
                        "SentAt",
                        scene.federation()
                                .now()
                                .plus(2, DAYS)
                                .truncatedTo(SECONDS)
                                .toString());
    }
}
