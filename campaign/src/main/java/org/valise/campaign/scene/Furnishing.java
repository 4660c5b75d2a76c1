package org.valise.campaign.scene;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.FreePort;

/** Makes a member of a campaign out of a node's folder: more agencies, a line before its broker, a disk that can break. */
record Furnishing(
        Path workplace,
        Path agent,
        List<String> agencies,
        Optional<Path> writeErrors,
        Optional<Path> slow,
        HttpClient http) {
    private static final int MEGABYTES = 1024;

    static Furnishing in(Path folder, List<String> agencies, Optional<Path> slowSync) throws IOException {
        Path workplace = folder.resolve("workshop");
        Workshop workshop = new Workshop(workplace);
        return new Furnishing(
                workplace,
                AgentJar.write(workplace.resolve("agent.jar")),
                agencies,
                workshop.writeErrors(),
                slowSync.isPresent() ? workshop.compiled(slowSync.get()) : Optional.empty(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /**
     * The member.
     *
     * @param small whether its data should lie on a small disk, if that can be had
     * @param standAlone whether its broker is a process of its own
     */
    Member member(Path node, boolean small, boolean standAlone, Clock clock) throws IOException {
        Line line = throughALine(node);
        Optional<Artemis> broker = standAlone ? Optional.of(Artemis.furnish(node, clock)) : Optional.empty();
        AgencyList.add(node, agencies);
        Path data = ConfigurationReader.read(node.resolve("node.yaml")).data();
        Workshop workshop = new Workshop(workplace.resolve(node.getFileName()));
        Preload preload = new Preload(workplace.resolve(node.getFileName()), data, writeErrors);
        boolean mounted = small && workshop.mount(data, MEGABYTES);
        return new Member(
                node,
                agent,
                line,
                broker,
                new Disk(data, preload, mounted ? Optional.of(workshop) : Optional.empty(), slow),
                http);
    }

    /** Peers go on connecting where the directory says; the broker listens elsewhere. */
    private static Line throughALine(Path node) throws IOException {
        Path file = node.resolve("node.yaml");
        int listed = ConfigurationReader.read(file).broker().port();
        int own = FreePort.next();
        Files.writeString(file, Files.readString(file).replace("port: " + listed, "port: " + own));
        return Line.open(listed, own);
    }
}
