package org.valise.campaign.node;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/**
 * A stand-alone Artemis, from the files that {@code valise broker-config} writes. It ends when its input does, so that none outlives
 * the campaign. Argument: its {@code broker.xml}.
 */
public final class BrokerMain {
    private BrokerMain() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Thread watch = new Thread(BrokerMain::endWithInput, "orders");
        watch.setDaemon(true);
        watch.start();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(Path.of(arguments[0]).toUri().toString());
        // The domain for doors that name none: there is no such domain, so nobody enters there.
        broker.setSecurityManager(new ActiveMQJAASSecurityManager("none"));
        broker.start();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody gives it orders.
            }
        } catch (IOException gone) {
            System.exit(0);
        }
        System.exit(0);
    }
}
