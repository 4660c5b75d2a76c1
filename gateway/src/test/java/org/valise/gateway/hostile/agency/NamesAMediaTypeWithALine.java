package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesAMediaTypeWithALine extends Misbehaviour {
    NamesAMediaTypeWithALine() {
        super("lists an attachment whose media type would end a header line and begin another", "VALUE_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String text =
                new String(AgencyLetters.listing(scene, "map", new byte[1]).bytes(), StandardCharsets.UTF_8);
        return scene.http()
                .submit(text.replaceFirst("<MediaType>[^<]*", "<MediaType>text/html&#13;&#10;Set-Cookie: a=b"));
    }
}
