package org.valise.gateway.hostile.foreign;

import org.valise.gateway.hostile.Abroad;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryLink;

final class LinksItsRelayToOurMember extends AnnouncedEdition {
    LinksItsRelayToOurMember() {
        super("lists a link between its relay and a member of ours", "DIRECTORY_INVALID");
    }

    @Override
    void change(Scene scene, Directory directory) throws Exception {
        DirectoryLink link = new DirectoryLink();
        link.setA(Abroad.RELAY);
        link.setB("XAA");
        directory.getLink().add(link);
    }
}
