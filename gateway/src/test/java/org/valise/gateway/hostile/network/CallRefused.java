package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A call over the brokers' own protocol, with the TLS key of a listed member, that goes beyond sending to its address. */
abstract class CallRefused extends Misbehaviour {
    CallRefused(String what, String code) {
        super(what, code);
    }

    abstract void call(CoreClient client) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        try (CoreClient client = scene.wire().core("XAA")) {
            return client.answer(session -> call(client));
        }
    }
}
