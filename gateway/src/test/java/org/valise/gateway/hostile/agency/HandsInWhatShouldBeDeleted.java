package org.valise.gateway.hostile.agency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsInWhatShouldBeDeleted extends Misbehaviour {
    HandsInWhatShouldBeDeleted() {
        super("hands in a document that should have been deleted yesterday", "RETENTION_ENDED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Instant now = scene.federation().now();
        return scene.http()
                .submit(scene.federation()
                        .trace(Scene.AGENCIES, Scene.HONEST)
                        .set(
                                "SentAt",
                                now.minus(Duration.ofDays(3))
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .set(
                                "RetainUntil",
                                LocalDate.ofInstant(now, ZoneOffset.UTC)
                                        .minusDays(1)
                                        .toString())
                        .bytes());
    }
}
