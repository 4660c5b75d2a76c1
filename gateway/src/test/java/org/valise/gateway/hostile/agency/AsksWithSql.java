package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AsksWithSql extends Misbehaviour {
    AsksWithSql() {
        super("writes SQL where a serial number is searched for", "[]");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().get("/v1/search?serial=%27%20OR%20%271%27=%271%27;%20DROP%20TABLE%20message;--");
    }
}
