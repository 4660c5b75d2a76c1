package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class AnnouncesTwoContents extends AnnouncedEdition {
    AnnouncesTwoContents() {
        super("announces two contents under one number of its directory", "DIRECTORY_EQUIVOCATION");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        directory.setVersion(directory.getVersion() - 1);
        directory.getLink().clear();
    }
}
