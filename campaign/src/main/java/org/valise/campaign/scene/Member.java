package org.valise.campaign.scene;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;

/** One member: the process of its node, the line into its broker, its database, the doors of its agencies. Thread safe. */
public final class Member {
    private final String code;
    private final Path folder;
    private final Path agent;
    private final Configuration configuration;
    private final Line line;
    private final Optional<Artemis> broker;
    private final HttpClient http;
    private final Disk disk;
    private Map<String, String> environment;
    private Duration offset = Duration.ZERO;
    private Optional<NodeProcess> process = Optional.empty();

    Member(Path folder, Path agent, Line line, Optional<Artemis> broker, Disk disk, HttpClient http)
            throws IOException {
        this.folder = folder;
        this.agent = agent;
        this.line = line;
        this.broker = broker;
        this.disk = disk;
        this.http = http;
        this.environment = disk.asItIs();
        this.configuration = ConfigurationReader.read(folder.resolve("node.yaml"));
        this.code = configuration.member();
    }

    public String code() {
        return code;
    }

    /** The node's folder. */
    public Path folder() {
        return folder;
    }

    /** Everything that comes into its broker. */
    public Line line() {
        return line;
    }

    /** Its broker, when that is a process of its own. */
    public Optional<Artemis> broker() {
        return broker;
    }

    /** What its data lies on. */
    public Disk disk() {
        return disk;
    }

    /** The server of its archive. */
    public Postmaster database() {
        return new Postmaster(configuration.data());
    }

    /** The names of its agencies, whose systems hand in and take over. */
    public List<String> agencies() {
        return configuration.agencies().stream()
                .map(Configuration.Agency::name)
                .filter(name -> !name.equals(AgencyList.DESK))
                .toList();
    }

    /** An agency's door. */
    public Door door(String agency) throws IOException {
        return door(configuration.agency(agency).orElseThrow().tokenFile());
    }

    /** The operator's door. */
    public Door door() throws IOException {
        return door(configuration.rest().tokenFile());
    }

    private Door door(Path token) throws IOException {
        String base = "http://" + configuration.rest().host() + ":"
                + configuration.rest().port();
        return new Door(http, base, Files.readString(token).strip());
    }

    /** Starts the process unless it runs; answers whether it had to. */
    public synchronized boolean ensureRunning() throws IOException {
        if (broker.isPresent()) {
            broker.get().ensureRunning();
        }
        if (isAlive()) {
            return false;
        }
        process = Optional.of(NodeProcess.start(folder, agent, offset, environment));
        return true;
    }

    public synchronized boolean isAlive() {
        return process.filter(NodeProcess::isAlive).isPresent();
    }

    /** Returns when the node answers; false when it has ended or does not answer within that time. */
    public boolean awaitReady(Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Door door = door();
        while (isAlive() && System.nanoTime() < deadline) {
            if (door.isReady()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    /** Kills the process. */
    public void kill() throws InterruptedException {
        present().kill();
    }

    /** Ends the process in order. */
    public void stop() throws InterruptedException {
        present().stop();
    }

    /** Returns whether the process has ended by itself within that time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return present().endsWithin(time);
    }

    /** Kills the process when it passes this point for the n-th time from now on. */
    public void killAt(String point, int passages) {
        present().order("kill " + point + " " + passages);
    }

    /** Nothing kills it at a point any more. */
    public void spare() {
        present().order("spare");
    }

    /** From now on, and from the next start on, its clock is wrong by that much. */
    public synchronized void jump(Duration to) {
        offset = to;
        present().order("clock " + to.toSeconds());
    }

    /** Sends the process a signal, by its name. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(present().pid()))
                .start()
                .waitFor();
    }

    /** From the next start on its disk takes so much longer for every sync. */
    public synchronized void slowDisk(int micros) throws IOException {
        environment = disk.slow(micros);
    }

    /** From the next start on its disk is as it is. */
    public synchronized void ordinaryDisk() throws IOException {
        environment = disk.asItIs();
    }

    private synchronized NodeProcess present() {
        return process.orElseThrow();
    }
}
