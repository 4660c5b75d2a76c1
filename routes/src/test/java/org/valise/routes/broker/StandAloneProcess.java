package org.valise.routes.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/** A process that runs an Artemis from the files of a folder, as a stand-alone one would. */
final class StandAloneProcess {
    private StandAloneProcess() {}

    static Process start(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.auth.login.config=" + folder.resolve("login.config"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StandAloneProcess.class.getName(),
                        folder.resolve("broker.xml").toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
    }

    public static void main(String[] args) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(args[0]);
        // The domain for doors that name none: there is no such domain, so nobody enters there.
        broker.setSecurityManager(new ActiveMQJAASSecurityManager("none"));
        broker.start();
    }
}
