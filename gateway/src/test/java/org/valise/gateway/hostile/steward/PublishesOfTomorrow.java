package org.valise.gateway.hostile.steward;

import java.time.Duration;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class PublishesOfTomorrow extends DirectorySpoilt {
    PublishesOfTomorrow() {
        super("publishes a directory that was issued next week", "DIRECTORY_NOT_YET");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> {
            directory.setIssued(directory.getIssued().plus(Duration.ofDays(7)));
            directory.setNextUpdate(directory.getNextUpdate().plus(Duration.ofDays(7)));
            directory.setExpires(directory.getExpires().plus(Duration.ofDays(7)));
        });
    }
}
