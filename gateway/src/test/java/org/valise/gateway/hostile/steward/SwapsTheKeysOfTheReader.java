package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SwapsTheKeysOfTheReader extends DirectorySpoilt {
    SwapsTheKeysOfTheReader() {
        super("lists another signature certificate for the member that reads the directory", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getMember().stream()
                .filter(member -> member.getCode().equals("XDD"))
                .flatMap(member -> member.getCertificate().stream())
                .filter(listed -> listed.getUse().name().equals("SIGNATURE"))
                .forEach(listed -> listed.setValue(directory.getMember().get(0).getCertificate().stream()
                        .filter(other -> other.getUse().name().equals("SIGNATURE"))
                        .findFirst()
                        .orElseThrow()
                        .getValue())));
    }
}
