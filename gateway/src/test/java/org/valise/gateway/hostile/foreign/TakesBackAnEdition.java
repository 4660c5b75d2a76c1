package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class TakesBackAnEdition extends AnnouncedEdition {
    TakesBackAnEdition() {
        super("announces an older edition of its own directory again", "DIRECTORY_ROLLBACK");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        directory.setVersion(directory.getVersion() - 2);
    }
}
