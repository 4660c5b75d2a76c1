package org.valise.gateway.hostile.steward;

import org.valise.schemas.v1.Directory;

final class PutsAStrangerInItsPlace extends NextEdition {
    PutsAStrangerInItsPlace() {
        super("puts a stranger in its own place as steward, who could then sign alone", "STEWARD_UNKNOWN");
    }

    @Override
    void change(Directory directory) {
        directory.setVersion(directory.getVersion() + 1);
        byte[] stranger = directory.getMember().get(0).getCertificate().stream()
                .filter(listed -> listed.getUse().name().equals("SIGNATURE"))
                .findFirst()
                .orElseThrow()
                .getValue();
        directory.getStewards().getSteward().get(0).setCertificate(stranger);
    }
}
