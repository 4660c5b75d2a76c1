package org.valise.gateway.hostile.agency;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesItsOwnSchema extends Misbehaviour {
    NamesItsOwnSchema() {
        super("says that the schema is on its own machine, to make the node call there", "(nobody calls)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        try (ServerSocket own = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            own.setSoTimeout(1);
            Letter letter = scene.federation().trace(Scene.AGENCIES, Scene.HONEST);
            scene.expect(letter.id());
            scene.http()
                    .submit(new String(letter.bytes(), StandardCharsets.UTF_8)
                            .replace(
                                    "<TraceRequest ",
                                    "<TraceRequest xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                            + " xsi:schemaLocation=\"urn:valise:1 http://127.0.0.1:"
                                            + own.getLocalPort() + "/x.xsd\" "));
            scene.federation().awaitReceipts(Scene.AGENCIES, letter, Scene.HONEST);
            own.accept().close();
            return "(somebody called)";
        } catch (SocketTimeoutException nobody) {
            return "(nobody calls)";
        }
    }
}
