package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkAdmissionTest {
    @TempDir
    Path folder;

    private TwoMembers members;

    @BeforeEach
    void create() {
        members = new TwoMembers(folder);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void refusesACertificateThatIsNotListedThoughItsAuthorityIs() throws Exception {
        Peer other = new Peer("B", "localhost", 1, TestMembers.B.ca(), Set.of(Fingerprint.of(TestMembers.B.ca())));
        EmbeddedBroker broker = members.start(members.settings(TestMembers.A, 0), other);

        assertThatThrownBy(() -> RawClient.connect(TestMembers.B, TestMembers.A, broker.port(), folder))
                .isInstanceOf(ActiveMQException.class)
                .hasMessageContaining("Unable to validate user");
    }

    @Test
    void refusesAListedCertificateThatAnotherAuthoritySigned() throws Exception {
        Peer forged =
                new Peer("B", "localhost", 1, TestMembers.B.ca(), Set.of(Fingerprint.of(TestMembers.C.certificate())));
        Peer known = new Peer("C", "localhost", 1, TestMembers.C.ca(), Set.of());
        EmbeddedBroker broker = members.start(members.settings(TestMembers.A, 0), forged, known);

        assertThatThrownBy(() -> RawClient.connect(TestMembers.C, TestMembers.A, broker.port(), folder))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void refusesACertificateOfAnUnknownAuthority() throws Exception {
        EmbeddedBroker broker = members.startA();

        assertThatThrownBy(() -> RawClient.connect(TestMembers.C, TestMembers.A, broker.port(), folder))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void refusesEverybodyWhenThereAreNoPeers() {
        EmbeddedBroker broker = members.start(members.settings(TestMembers.A, 0));

        assertThatThrownBy(() -> RawClient.connect(TestMembers.B, TestMembers.A, broker.port(), folder))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void refusesTls12() throws Exception {
        EmbeddedBroker broker = members.startA();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", broker.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        }
    }

    @Test
    void doesNotConnectToAPeerWhoseCertificateNamesAnotherHost() throws Exception {
        TestMember elsewhere = TestMembers.ELSEWHERE;
        EmbeddedBroker there = members.start(members.settings(elsewhere, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker here = members.start(members.settings(TestMembers.A, 0), elsewhere.asPeer(there.port()));

        await().untilAsserted(() ->
                assertThat(here.links().get(0).lastFailure()).contains("No subject alternative DNS name"));
        assertThat(here.links().get(0).connected()).isFalse();
    }

    @Test
    void saysWhyAPeerDoesNotLetItIn() throws Exception {
        EmbeddedBroker there = members.start(members.settings(TestMembers.B, 0), TestMembers.C.asPeer(1));
        EmbeddedBroker here = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(there.port()));

        await().untilAsserted(
                        () -> assertThat(here.links().get(0).lastFailure()).contains("certificate"));
    }

    private static final class Anyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
