package org.valise.gateway.hostile.steward;

import java.time.Duration;
import org.valise.schemas.v1.Directory;

final class SaysTwoThings extends NextEdition {
    SaysTwoThings() {
        super("publishes two different editions under one version", "DIRECTORY_EQUIVOCATION");
    }

    @Override
    void change(Directory directory) {
        directory.setExpires(directory.getExpires().minus(Duration.ofDays(1)));
    }
}
