package org.valise.routes.broker;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The JAAS side of a stand-alone broker: one domain for the gateway, one for each peer, nothing for anybody else. */
final class BrokerLogins {
    private final StandAloneBroker broker;

    BrokerLogins(StandAloneBroker broker) {
        this.broker = broker;
    }

    void writeTo(Path folder) throws IOException {
        StringBuilder domains = new StringBuilder(domain("gateway", "PropertiesLoginModule", "properties"));
        write(
                folder.resolve("gateway-users.properties"),
                "gateway",
                broker.gatewayPassword().text());
        write(folder.resolve("gateway-roles.properties"), "gateway", "gateway");
        for (Door door : broker.doors()) {
            domains.append(domain(door.domain(), "TextFileCertificateLoginModule", "textfiledn"));
            writeDoor(folder, door);
        }
        Files.writeString(folder.resolve("login.config"), domains);
    }

    private static void writeDoor(Path folder, Door door) throws IOException {
        Properties users = new Properties();
        List<X509Certificate> certificates = door.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            users.setProperty(
                    door.domain() + "." + i,
                    certificates.get(i).getSubjectX500Principal().toString());
        }
        write(folder.resolve(door.domain() + "-users.properties"), users);
        String all = users.stringPropertyNames().stream().sorted().collect(Collectors.joining(","));
        write(folder.resolve(door.domain() + "-roles.properties"), door.domain(), all);
    }

    private static String domain(String name, String module, String kind) {
        return """
                %1$s {
                   org.apache.activemq.artemis.spi.core.security.jaas.%2$s required
                      debug=false
                      reload=true
                      org.apache.activemq.jaas.%3$s.user="%1$s-users.properties"
                      org.apache.activemq.jaas.%3$s.role="%1$s-roles.properties";
                };
                """.formatted(name, module, kind);
    }

    private static void write(Path file, String key, String value) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        write(file, properties);
    }

    private static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        // The first line is the time of day: the same settings shall give the same file.
        Files.writeString(
                file,
                text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
