package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class WritesOurDirectory extends AnnouncedEdition {
    WritesOurDirectory() {
        super("signs an edition of our directory", "DIRECTORY_FOREIGN");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        directory.setFederation(
                scene.federation().node(Scene.HONEST).federation().home().federation());
    }
}
