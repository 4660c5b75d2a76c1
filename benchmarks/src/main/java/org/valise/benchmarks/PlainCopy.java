package org.valise.benchmarks;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.valise.benchmarks.load.Orders;

/** A file from the disk over TLS 1.3 to another process and onto the same disk, synced: the least that a transfer takes. */
final class PlainCopy implements Closeable {
    private static final int BUFFER = 1 << 17;
    private static final String PASSWORD = "benchmark";

    private final Worker receiver;
    private final Path folder;

    private PlainCopy(Worker receiver, Path folder) {
        this.receiver = receiver;
        this.folder = folder;
    }

    static PlainCopy start(Lab lab, Path folder) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "copy",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        folder.resolve("copy.p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        Program program = Program.ofOurs(lab.jvm(), PlainCopy.class, List.of(folder.toString()), Map.of());
        return new PlainCopy(Worker.start(program, folder.resolve("copy.log")), folder);
    }

    /** Copies it; returns the seconds until the other side has it on its disk. */
    double seconds(Path file) throws IOException, GeneralSecurityException {
        long begun = System.nanoTime();
        try (SSLSocket socket = (SSLSocket) context(folder)
                        .getSocketFactory()
                        .createSocket("127.0.0.1", Integer.parseInt(receiver.first()));
                InputStream in = Files.newInputStream(file);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            out.writeLong(Files.size(file));
            pass(in, out, Files.size(file));
            if (socket.getInputStream().read() != 1) {
                throw new IOException("the copy did not arrive");
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The other side: its folder. It ends with its input. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        SSLServerSocket server =
                (SSLServerSocket) context(folder).getServerSocketFactory().createServerSocket(0);
        server.setEnabledProtocols(new String[] {"TLSv1.3"});
        Thread door = new Thread(() -> take(server, folder.resolve("copy")), "door");
        door.setDaemon(true);
        door.start();
        Orders.say(String.valueOf(server.getLocalPort()));
        while (System.in.read() >= 0) {
            // The end of the input ends the process.
        }
        System.exit(0);
    }

    private static void take(SSLServerSocket server, Path file) {
        while (true) {
            try (SSLSocket socket = (SSLSocket) server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    FileOutputStream out = new FileOutputStream(file.toFile())) {
                pass(in, new DataOutputStream(out), in.readLong());
                out.getChannel().force(true);
                socket.getOutputStream().write(1);
            } catch (IOException broken) {
                // Whoever copies sees it: no answer comes.
                System.err.println(broken);
            }
        }
    }

    private static void pass(InputStream in, DataOutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("it ends too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        out.flush();
    }

    private static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("copy.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("copy", store.getCertificate("copy"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        receiver.close();
    }
}
