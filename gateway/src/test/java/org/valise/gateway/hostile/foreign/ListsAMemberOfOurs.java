package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class ListsAMemberOfOurs extends AnnouncedEdition {
    ListsAMemberOfOurs() {
        super("lists a member of ours with keys of its own", "DIRECTORY_CONFLICT");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        list(scene, directory, "XAA");
    }
}
