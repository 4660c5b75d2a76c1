package org.valise.routes.broker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;

/** The text of a {@code broker.xml}: what {@link BrokerLayout} sets on the embedded broker, for a stand-alone one. */
final class BrokerXml {
    private final StandAloneBroker broker;
    private final BrokerSettings settings;

    BrokerXml(StandAloneBroker broker) {
        this.broker = broker;
        this.settings = broker.settings();
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration xmlns="urn:activemq">
                <core xmlns="urn:activemq:core">
                  <name>%s</name>
                  <persistence-enabled>true</persistence-enabled>
                  <security-enabled>true</security-enabled>
                  <authentication-cache-size>0</authentication-cache-size>
                  <authorization-cache-size>0</authorization-cache-size>
                  <cluster-user>%s</cluster-user>
                  <cluster-password>%s</cluster-password>
                  <jmx-management-enabled>false</jmx-management-enabled>
                  <id-cache-size>0</id-cache-size>
                  <persist-id-cache>false</persist-id-cache>
                  <global-max-size>%d</global-max-size>
                  <min-disk-free>%d</min-disk-free>
                  <connection-ttl-check-interval>1000</connection-ttl-check-interval>
                %s%s</core>
                </configuration>
                """.formatted(
                        escape(settings.memberCode()),
                        BrokerLayout.randomName(),
                        BrokerLayout.randomName(),
                        settings.memoryBytes(),
                        BrokerLayout.MIN_DISK_FREE_BYTES,
                        journal(),
                        links());
    }

    private String journal() {
        return """
                  <journal-type>%s</journal-type>
                  <journal-datasync>true</journal-datasync>
                  <journal-sync-transactional>true</journal-sync-transactional>
                  <journal-sync-non-transactional>true</journal-sync-non-transactional>
                  <journal-file-size>%d</journal-file-size>
                  <journal-buffer-size>%d</journal-buffer-size>
                  <journal-buffer-timeout>500000</journal-buffer-timeout>
                  <journal-directory>%4$s/journal</journal-directory>
                  <bindings-directory>%4$s/bindings</bindings-directory>
                  <paging-directory>%4$s/paging</paging-directory>
                  <large-messages-directory>%4$s/large</large-messages-directory>
                """.formatted(
                        settings.journal() == JournalChoice.ASYNCIO ? "ASYNCIO" : "NIO",
                        FrameLimits.JOURNAL_FILE_BYTES,
                        FrameLimits.BUFFER_BYTES + FrameLimits.PAGE_BYTES,
                        escape(settings.dataFolder().toString()));
    }

    private String links() {
        return """
                  <connectors>
                %s  </connectors>
                  <acceptors>
                    <acceptor name="gateway">%s</acceptor>
                %s  </acceptors>
                  <security-settings>
                    <security-setting match="#">
                      <permission type="send" roles="gateway"/>
                      <permission type="consume" roles="gateway"/>
                    </security-setting>
                    <security-setting match="late.#">
                      <permission type="createAddress" roles="gateway"/>
                      <permission type="createDurableQueue" roles="gateway"/>
                      <permission type="send" roles="gateway"/>
                      <permission type="consume" roles="gateway"/>
                    </security-setting>
                %s  </security-settings>
                  <address-settings>
                    <address-setting match="#">
                      <dead-letter-address>%6$s</dead-letter-address>
                      <expiry-address>%6$s</expiry-address>
                      <no-expiry>true</no-expiry>
                      <max-delivery-attempts>-1</max-delivery-attempts>
                      <max-size-bytes>%7$d</max-size-bytes>
                      <page-size-bytes>%8$d</page-size-bytes>
                      <max-read-page-bytes>%8$d</max-read-page-bytes>
                      <prefetch-page-bytes>%8$d</prefetch-page-bytes>
                      <max-read-page-messages>-1</max-read-page-messages>
                      <prefetch-page-messages>-1</prefetch-page-messages>
                      <address-full-policy>PAGE</address-full-policy>
                      <disk-full-policy>FAIL</disk-full-policy>
                      <auto-create-queues>false</auto-create-queues>
                      <auto-create-addresses>false</auto-create-addresses>
                      <auto-delete-queues>false</auto-delete-queues>
                      <auto-delete-addresses>false</auto-delete-addresses>
                    </address-setting>
                  </address-settings>
                  <addresses>
                %5$s  </addresses>
                  <diverts>
                %10$s  </diverts>
                  <bridges>
                %9$s  </bridges>
                """.formatted(
                        each(this::connector),
                        escape(url(settings.bindHost(), broker.gatewayPort(), gatewayDoor())),
                        each(this::acceptor),
                        each(this::permission),
                        queue(LinkQueues.DEAD) + each(BrokerXml::queues),
                        LinkQueues.DEAD,
                        BrokerLayout.addressBytes(settings),
                        FrameLimits.PAGE_BYTES,
                        each(this::bridge),
                        each(BrokerXml::detours));
    }

    private String each(Function<Door, String> part) {
        return broker.doors().stream().map(part).collect(Collectors.joining());
    }

    private String connector(Door door) {
        Map<String, String> parameters = tls(broker.trust(door));
        parameters.put("verifyHost", "true");
        parameters.put("forceSSLParameters", "true");
        Peer peer = door.peer();
        return "    <connector name=\"%s\">%s</connector>%n"
                .formatted(TlsTransport.connectorName(peer), escape(url(peer.host(), peer.port(), parameters)));
    }

    private String acceptor(Door door) {
        Map<String, String> parameters = tls(broker.trust(door));
        parameters.put("needClientAuth", "true");
        parameters.put("protocols", "CORE");
        parameters.put("securityDomain", door.domain());
        return "    <acceptor name=\"%s\">%s</acceptor>%n"
                .formatted(door.domain(), escape(url(settings.bindHost(), door.port(), parameters)));
    }

    private Map<String, String> gatewayDoor() {
        Map<String, String> parameters = own();
        parameters.put("protocols", "CORE");
        parameters.put("securityDomain", "gateway");
        return parameters;
    }

    private String permission(Door door) {
        return """
                    <security-setting match="%s">
                      <permission type="send" roles="gateway,%s"/>
                      <permission type="consume" roles="gateway"/>
                    </security-setting>
                """.formatted(LinkQueues.in(door.peer().memberCode()), door.domain());
    }

    private static String queues(Door door) {
        String peer = door.peer().memberCode();
        return Stream.concat(LinkQueues.incoming(peer).stream(), Stream.of(LinkQueues.out(peer)))
                .map(BrokerXml::queue)
                .collect(Collectors.joining());
    }

    private static String detours(Door door) {
        return Detour.of(door.peer().memberCode()).stream().map(Detour::xml).collect(Collectors.joining());
    }

    private static String queue(String name) {
        return "    <address name=\"%1$s\"><anycast><queue name=\"%1$s\"/></anycast></address>%n".formatted(name);
    }

    private String bridge(Door door) {
        BridgeConfiguration bridge = LinkBridge.to(door.peer(), settings.memberCode());
        return """
                    <bridge name="%s">
                      <queue-name>%s</queue-name>
                      <forwarding-address>%s</forwarding-address>
                      <min-large-message-size>%d</min-large-message-size>
                      <check-period>%d</check-period>
                      <connection-ttl>%d</connection-ttl>
                      <retry-interval>%d</retry-interval>
                      <retry-interval-multiplier>%s</retry-interval-multiplier>
                      <max-retry-interval>%d</max-retry-interval>
                      <initial-connect-attempts>-1</initial-connect-attempts>
                      <reconnect-attempts>-1</reconnect-attempts>
                      <use-duplicate-detection>false</use-duplicate-detection>
                      <confirmation-window-size>%d</confirmation-window-size>
                      <producer-window-size>%d</producer-window-size>
                      <user>link</user>
                      <password>link</password>
                      <reconnect-attempts-same-node>0</reconnect-attempts-same-node>
                      <routing-type>ANYCAST</routing-type>
                      <pending-ack-timeout>%d</pending-ack-timeout>
                      <static-connectors><connector-ref>%s</connector-ref></static-connectors>
                    </bridge>
                """.formatted(
                        bridge.getName(),
                        bridge.getQueueName(),
                        bridge.getForwardingAddress(),
                        bridge.getMinLargeMessageSize(),
                        bridge.getClientFailureCheckPeriod(),
                        bridge.getConnectionTTL(),
                        bridge.getRetryInterval(),
                        bridge.getRetryIntervalMultiplier(),
                        bridge.getMaxRetryInterval(),
                        bridge.getConfirmationWindowSize(),
                        bridge.getProducerWindowSize(),
                        bridge.getPendingAckTimeout(),
                        TlsTransport.connectorName(door.peer()));
    }

    private Map<String, String> tls(Path trust) {
        Map<String, String> parameters = own();
        parameters.put("trustStoreType", "PKCS12");
        parameters.put("trustStorePath", trust.toString());
        parameters.put("trustStorePassword", TrustFile.PASSWORD);
        return parameters;
    }

    private Map<String, String> own() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("sslEnabled", "true");
        parameters.put("sslAutoReload", "true");
        parameters.put("enabledProtocols", "TLSv1.3");
        parameters.put("keyStoreType", "PKCS12");
        parameters.put("keyStorePath", settings.keys().file().toString());
        parameters.put("keyStorePassword", settings.keys().passwordText());
        return parameters;
    }

    private static String url(String host, int port, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining(";", "tcp://" + host + ":" + port + "?", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
