package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SplitsTheAnswer extends Misbehaviour {
    SplitsTheAnswer() {
        super("writes a line feed into the path, so that the answer gets a header of its choice", "(no such header)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String answer = scene.http()
                .raw("GET /v1/messages/x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: x\r\n"
                        + scene.http().tokenLine() + "Connection: close\r\n\r\n");
        return answer.lines().anyMatch(line -> line.startsWith("Set-Cookie")) ? "(it has)" : "(no such header)";
    }
}
