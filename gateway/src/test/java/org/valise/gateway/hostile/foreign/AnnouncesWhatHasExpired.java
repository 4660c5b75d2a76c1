package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class AnnouncesWhatHasExpired extends AnnouncedEdition {
    AnnouncesWhatHasExpired() {
        super("announces an edition of its directory that has expired", "DIRECTORY_EXPIRED");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        directory.setExpires(scene.federation().now().minusSeconds(1));
    }
}
