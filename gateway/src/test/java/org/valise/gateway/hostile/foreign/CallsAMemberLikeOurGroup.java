package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class CallsAMemberLikeOurGroup extends AnnouncedEdition {
    CallsAMemberLikeOurGroup() {
        super("gives a member the code of a group of ours", "DIRECTORY_CONFLICT");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        list(scene, directory, Scene.CLOSED_GROUP);
    }
}
