package org.valise.gateway.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.exchange.deliver.MessageRef;
import org.valise.security.providers.CryptoProviders;

/**
 * The demonstration: two states without a direct link and a regional organisation between them exchange
 * a trace conversation, a notice to the group and a report with an attachment; then it is looked at what
 * was delivered, what was proven, and what the relay holds.
 */
public final class Demo implements Demonstration {
    private static final String STATE_A = "XAA";
    private static final String STATE_B = "XBB";
    private static final String REGION = "XRO";
    private static final String GROUP = "XRG";
    private static final int ATTACHMENT_BYTES = 5 * 1024 * 1024;

    private final Path folder;
    private final Clock clock;
    private final Screen screen;
    private final Map<String, DemoMember> members = new LinkedHashMap<>();
    private final Traffic traffic;
    private final Agencies agencies = new Agencies(members);

    public Demo(Path folder, PrintWriter out, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.screen = new Screen(out);
        this.traffic = new Traffic(members, screen);
    }

    @Override
    public boolean run() throws Exception {
        start();
        Letter request = trace();
        Letter notice = notice();
        Path attachment = report();
        boolean good = new Summary(screen, members, traffic, agencies).print(request, notice, attachment);
        if (good) {
            screen.title("All of it is so. Next: ./valise demo --keep, or your own node with docs/operations.md");
        }
        return good;
    }

    @Override
    public void stop() throws InterruptedException {
        new RunningNodes(members, screen).stop();
    }

    @Override
    public void explain() {
        new RunningNodes(members, screen).explain(STATE_B);
    }

    private void start() throws Exception {
        screen.title("Three nodes, each with its own authority, keys, broker and database");
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                .state(STATE_A, "State A", REGION)
                .state(STATE_B, "State B", REGION)
                .regional(REGION, "Regional organisation")
                .link(STATE_A, REGION)
                .link(STATE_B, REGION)
                .group(GROUP, "All members of the region", REGION, List.of(STATE_A, STATE_B, REGION));
        federation.write();
        Map<String, String> names = new LinkedHashMap<>();
        names.put(STATE_A, "State A");
        names.put(STATE_B, "State B");
        names.put(REGION, "regional organisation, relay");
        long begun = System.nanoTime();
        for (Map.Entry<String, String> member : names.entrySet()) {
            members.put(
                    member.getKey(),
                    DemoMember.start(member.getKey(), member.getValue(), federation.of(member.getKey())));
        }
        for (DemoMember member : members.values()) {
            member.awaitReady();
            screen.good("%s  %s  process %d  ready after %.1f s"
                    .formatted(
                            member.code(), member.name(), member.process().pid(), (System.nanoTime() - begun) / 1e9));
        }
    }

    private Letter trace() throws Exception {
        Instant now = clock.instant();
        Letter request = Letter.like("trace-request", now)
                .between(STATE_A, STATE_B)
                .drop("Attachments")
                .drop("Photograph");
        traffic.send(
                "1  State A asks State B where a pistol came from; there is no direct link",
                STATE_A,
                List.of(STATE_B),
                request,
                Optional.empty());
        agencies.takeOver();
        Letter acknowledgement = Letter.like("trace-acknowledgement", clock.instant())
                .between(STATE_B, STATE_A)
                .answering(request);
        traffic.send("2  State B acknowledges", STATE_B, List.of(STATE_A), acknowledgement, Optional.empty());
        Letter response = Letter.like("trace-response", clock.instant())
                .between(STATE_B, STATE_A)
                .answering(request)
                .drop("Attachments");
        traffic.send("3  State B answers", STATE_B, List.of(STATE_A), response, Optional.empty());
        return request;
    }

    private Letter notice() throws Exception {
        Letter notice = Letter.like("seizure-notice", clock.instant())
                .toGroup(STATE_A, GROUP)
                .drop("Attachments");
        traffic.send(
                "4  State A tells the region of a seizure",
                STATE_A,
                List.of(STATE_B, REGION),
                notice,
                Optional.empty());
        return notice;
    }

    private Path report() throws Exception {
        byte[] content = new byte[ATTACHMENT_BYTES];
        new SecureRandom().nextBytes(content);
        Letter report = Letter.like("illicit-route-report", clock.instant())
                .toGroup(STATE_B, GROUP)
                .set("Size", String.valueOf(content.length))
                .set(
                        "Sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        Path file = folder.resolve(report.value("FileName"));
        Files.write(file, content);
        traffic.send(
                "5  State B reports a route, with an attachment of 5 MB",
                STATE_B,
                List.of(STATE_A, REGION),
                report,
                Optional.of(file));
        Path copy = folder.resolve("attachment-as-received");
        traffic.node(STATE_A).download(MessageRef.of(report.id()), "attachments/" + report.value("Id"), copy);
        if (Files.mismatch(file, copy) != -1) {
            throw new IOException("The attachment did not arrive as it was sent");
        }
        screen.good("State A holds the same 5 MB, byte for byte");
        return file;
    }
}
