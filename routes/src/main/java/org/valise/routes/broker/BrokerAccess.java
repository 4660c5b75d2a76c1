package org.valise.routes.broker;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;

/**
 * How the gateway reaches its own member's broker: the embedded one, or a stand-alone one by URL.
 *
 * <p>Immutable and thread-safe. Opens nothing by itself. The password is read from its file at every connection, so that
 * it can be changed without restart, and appears in no message.
 */
public sealed interface BrokerAccess {
    /** The broker in this process. */
    static BrokerAccess inVm(int serverId) {
        return new InVm(serverId);
    }

    /**
     * A stand-alone broker.
     *
     * @param url core protocol URL with its TLS parameters, for example
     *     {@code tcp://broker:61617?sslEnabled=true&enabledProtocols=TLSv1.3&verifyHost=true&trustStorePath=...}; several
     *     hosts as {@code (tcp://a:61617,tcp://b:61617)?...}
     * @param user the gateway's user name there
     * @param passwordFile a file with the password in its first line
     */
    static BrokerAccess external(URI url, String user, Path passwordFile) {
        return new External(url, user, passwordFile);
    }

    /** A locator to connect with. */
    ServerLocator locator();

    /** The user name to say. */
    String user();

    /** The password to say. */
    String password();

    /** The broker in this process; who connects there is trusted by being in the process. */
    record InVm(int serverId) implements BrokerAccess {
        @Override
        public ServerLocator locator() {
            return ActiveMQClient.createServerLocatorWithoutHA(new TransportConfiguration(
                    InVMConnectorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId)));
        }

        @Override
        public String user() {
            return "gateway";
        }

        @Override
        public String password() {
            return "";
        }
    }

    /** A broker of its own. */
    record External(URI url, String user, Path passwordFile) implements BrokerAccess {
        @Override
        public ServerLocator locator() {
            try {
                return ActiveMQClient.createServerLocator(url.toString());
            } catch (Exception e) {
                // Artemis declares Exception for a URL that it cannot read.
                throw new BrokerFailure(
                        BrokerFailure.Code.BROKER_REFUSED,
                        "broker.url cannot be read",
                        new ActiveMQException(e.getMessage()));
            }
        }

        @Override
        public String password() {
            try {
                return Files.readString(passwordFile)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
            } catch (IOException e) {
                throw new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot read " + passwordFile, e);
            }
        }

        /** Without the query: it may hold the password of a trust store. */
        @Override
        public String toString() {
            return "External[" + url.getScheme() + "://" + url.getAuthority() + "]";
        }
    }
}
