package org.valise.gateway.hostile.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class SendsWhatShouldBeDeleted extends Says {
    SendsWhatShouldBeDeleted() {
        super("sends what it should have deleted yesterday by its own words", "RETENTION_ENDED");
    }

    @Override
    Letter said(Scene scene) {
        Instant now = scene.federation().now();
        return scene.letter(scene.first())
                .set(
                        "SentAt",
                        now.minus(Duration.ofDays(3))
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .set(
                        "RetainUntil",
                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).toString());
    }
}
