package org.valise.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.Letter;
import org.valise.security.Suite;

/** Large attachments between nodes with small heaps, handed in at the HTTP door, until their receipt; taking turns with a plain copy. */
final class AttachmentsPart implements Part {
    private static final List<Integer> MEGABYTES = List.of(100, 1024);
    private static final int PART = 1 << 20;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public Findings run(Lab ordinary) throws Exception {
        Lab lab = ordinary.withJvm(JVM);
        Path folder = lab.place("nodes");
        Pair pair = new Pair(lab, folder, Map.of()).write(Suite.HYBRID_1);
        for (String member : List.of(Pair.SENDER, Pair.RECEIVER)) {
            Path file = pair.file(member);
            Files.writeString(file, Files.readString(file) + "\nlimits:\n  attachments: 4000000000\n");
        }
        Process receiver = pair.run(Pair.RECEIVER);
        Process sender = pair.run(Pair.SENDER);
        try (PlainCopy plain = PlainCopy.start(lab, lab.place("copy"))) {
            Configuration configuration = ConfigurationReader.read(pair.file(Pair.SENDER));
            Footprint footprint = new Footprint(List.of(receiver.toHandle(), sender.toHandle()), folder);
            List<Goal> goals = new ArrayList<>();
            StringBuilder details = new StringBuilder("""
                    | | seconds | plain copy | CPU s | memory MB |
                    |---:|---:|---:|---:|---:|
                    """);
            for (int megabytes : MEGABYTES) {
                Path file = file(lab, megabytes);
                List<Double> ours = new ArrayList<>();
                List<Double> copies = new ArrayList<>();
                long cpu = footprint.cpuMicros();
                try (PeakMemory memory = new PeakMemory(footprint)) {
                    for (int round = 0; round < lab.rounds(); round++) {
                        copies.add(plain.seconds(file));
                        ours.add(send(lab, NodeClient.of(configuration), file));
                        lab.say("%d MB: %.1f s, plain copy %.1f s", megabytes, ours.get(round), copies.get(round));
                    }
                    details.append(String.format(
                            Locale.ROOT,
                            "| %d MB | %.1f | %.1f | %.1f | %.0f |%n",
                            megabytes,
                            least(ours),
                            least(copies),
                            (footprint.cpuMicros() - cpu) / 1e6 / lab.rounds(),
                            memory.bytes() / 1e6));
                }
                goals.add(Goal.atLeast(
                        megabytes + " MB attached, heaps of 256 MB: speed as a part of a plain copy's",
                        100 * least(copies) / least(ours),
                        50,
                        "%.0f %%"));
                Files.delete(file);
            }
            return new Findings(
                    goals,
                    details + "\nThe fastest of " + lab.rounds()
                            + "; CPU and memory of both nodes with their databases.");
        } finally {
            Pair.end(sender);
            Pair.end(receiver);
        }
    }

    private static double least(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static Path file(Lab lab, int megabytes) throws IOException {
        Path file = lab.folder().resolve("attachment");
        byte[] bytes = new byte[PART];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                lab.chance().nextBytes(bytes);
                out.write(bytes);
            }
        }
        return file;
    }

    /** From the beginning of its upload until the receipt. */
    private static double send(Lab lab, NodeClient node, Path file)
            throws IOException, InterruptedException, GeneralSecurityException {
        UUID id = UUID.randomUUID();
        Letter letter = Letter.like("trace-request", lab.clock().instant())
                .between(Pair.SENDER, Pair.RECEIVER)
                .drop("Photograph")
                .withId(id)
                .set(
                        "Attachments",
                        "<Attachment><Id>file</Id><FileName>file.bin</FileName><MediaType>application/octet-stream</MediaType>"
                                + "<Size>" + Files.size(file) + "</Size><Sha256>" + sha256(file)
                                + "</Sha256><Caption>DOCUMENT</Caption></Attachment>");
        long begun = System.nanoTime();
        node.attach(id, "file", file);
        node.submit(letter.bytes());
        while (!hasReceipt(node, id)) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IOException("no receipt for " + id);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean hasReceipt(NodeClient node, UUID id) throws IOException, InterruptedException {
        return node.message(MessageRef.of(id)).message().addressees().stream()
                .allMatch(addressee -> addressee.stage().equals("receipt"));
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
