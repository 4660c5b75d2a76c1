package org.valise.gateway.hostile.steward;

import org.valise.schemas.v1.Directory;

final class GoesBack extends NextEdition {
    GoesBack() {
        super("publishes an older edition of the directory again", "DIRECTORY_ROLLBACK");
    }

    @Override
    void change(Directory directory) {
        directory.setVersion(directory.getVersion() - 1);
    }
}
