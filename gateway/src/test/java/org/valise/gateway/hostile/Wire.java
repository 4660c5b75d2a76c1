package org.valise.gateway.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.valise.gateway.TestFederation;

/** The honest node's port for peers, and anybody who reaches it. */
public final class Wire {
    /** Refused in the handshake, closed, or kept waiting without a word. */
    public static final String CLOSED = "(not let in)";

    public static final String ANSWERED = "(answered)";
    private static final int PATIENCE = 5_000;

    private final int port;
    private final TestFederation federation;

    Wire(int port, TestFederation federation) {
        this.port = port;
        this.federation = federation;
    }

    public int port() {
        return port;
    }

    /** Speaks the brokers' own protocol, with the TLS key of a member. */
    public CoreClient core(String member) throws Exception {
        return CoreClient.connect(keys(member), password(member), port);
    }

    /** What the brokers' own protocol answers to a frame of a member's over a connection with any TLS key. */
    public String answer(String member, Path keys) throws Exception {
        try (CoreClient client = CoreClient.connect(keys, password(member), port, "", "")) {
            client.send("in." + member, new byte[8]);
            return "(allowed)";
        } catch (ActiveMQException refused) {
            return CoreClient.type(refused);
        }
    }

    public Path keys(String member) {
        return federation.of(member).resolve("keys/tls.p12");
    }

    public String password(String member) throws IOException {
        return Files.readString(federation.of(member).resolve("keys/password")).strip();
    }

    /** Whatever the server is, with this client key store or none. */
    public static SSLContext tls(KeyStore keys, String password) throws GeneralSecurityException {
        KeyManager[] managers = null;
        if (keys != null) {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(keys, password.toCharArray());
            managers = factory.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers, new TrustManager[] {new Anyone()}, null);
        return context;
    }

    /** With the TLS key of a member. */
    public SSLContext as(String member) throws Exception {
        return with(member, "tls.p12");
    }

    /** With another key file of a member. */
    public SSLContext with(String member, String keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys(member).resolveSibling(keys))) {
            store.load(file, password(member).toCharArray());
        }
        return tls(store, password(member));
    }

    /** Says something over TLS and tells how the node ends it. */
    public String says(SSLContext context, String protocol, byte[] bytes) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return said(socket, bytes);
        } catch (SSLException refused) {
            return CLOSED;
        }
    }

    /** Says something without TLS. */
    public String says(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            return said(socket, bytes);
        }
    }

    /** Whether a port answers at an address of this machine that others can reach. */
    public String fromOutside(int door) throws IOException {
        for (NetworkInterface found : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(found.getInetAddresses())) {
                if (!address.isLoopbackAddress() && answers(address, door)) {
                    return ANSWERED;
                }
            }
        }
        return CLOSED;
    }

    private static boolean answers(InetAddress address, int door) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, door), PATIENCE);
            return true;
        } catch (ConnectException refused) {
            return false;
        }
    }

    private static String said(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            // A TLS alert is no answer.
            return answer.length == 0 || answer[0] == 0x15 ? CLOSED : ANSWERED;
        } catch (SocketException | SocketTimeoutException nothing) {
            return CLOSED;
        }
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
