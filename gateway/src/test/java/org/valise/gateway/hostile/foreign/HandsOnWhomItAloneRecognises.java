package org.valise.gateway.hostile.foreign;

import java.time.Clock;
import java.util.List;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.hostile.Abroad;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.security.steward.StewardKey;

final class HandsOnWhomItAloneRecognises extends Misbehaviour {
    HandsOnWhomItAloneRecognises() {
        super("hands on the directory of a third federation that only it recognises", "STEWARD_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        StewardKey third = scene.bench().newSteward(Clock.systemUTC());
        Directory directory = scene.abroad().directory();
        directory.setFederation("North");
        byte[] xml = new DirectoryXml().write(directory);
        SignedEdition edition = new SignedEdition(xml, List.of(third.sign(xml)));
        return scene.refusal(scene.abroad().relay(), Abroad.announcement(1, edition.encode()));
    }
}
