package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;

final class ListsACertificateOfOurs extends AnnouncedEdition {
    ListsACertificateOfOurs() {
        super("lists the certificates of a member of ours under a name of its own", "DIRECTORY_CONFLICT");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        directory
                .getMember()
                .get(1)
                .getCertificate()
                .addAll(scene.bench().read("XAA").getCertificate());
    }
}
