package org.valise.gateway.hostile.steward;

import java.time.Duration;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class PublishesWhatHasExpired extends DirectorySpoilt {
    PublishesWhatHasExpired() {
        super("publishes a directory that expired yesterday", "DIRECTORY_EXPIRED");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> {
            directory.setIssued(directory.getIssued().minus(Duration.ofDays(500)));
            directory.setNextUpdate(directory.getIssued().plus(Duration.ofDays(1)));
            directory.setExpires(directory.getIssued().plus(Duration.ofDays(499)));
        });
    }
}
