package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.NotNow;
import org.valise.exchange.Refusal;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.metrics.Gauge;

/** What can be seen of a running node from outside: its figures, its health, and what it does when its disk fills up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedNodeTest {
    private static final long PLENTY = 1L << 40;
    private static final Pattern FIGURE = Pattern.compile("\\b(valise|hikaricp|jvm|process|system)_[a-z_]+");
    private static final String METRICS_TOKEN = "a token that is long enough to be one";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong room = new AtomicLong(PLENTY);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private TestFederation two;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write();
        Path yaml = two.of("XAA").resolve("node.yaml");
        Path token = Files.writeString(two.of("XAA").resolve("keys/metrics-token"), METRICS_TOKEN);
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("# metricsTokenFile: keys/metrics-token", "metricsTokenFile: keys/metrics-token"));
        two.nodes.put(
                "XAA",
                Node.start(
                        two.configuration("XAA"), Clock.systemUTC(), new Surroundings(this::free, Optional.empty())));
        two.start("XBB");
    }

    @AfterEach
    void makeRoom() {
        room.set(PLENTY);
    }

    @AfterAll
    void stop() {
        two.close();
    }

    @Test
    void measuresEveryStageOfBothLinesAndCountsRefusalsByTheirCodes() throws Exception {
        Letter letter = two.trace("XAA", "XBB");
        two.submit("XAA", letter);
        two.awaitReceipts("XAA", letter, "XBB");
        two.takeOver("XBB", letter);
        assertThatThrownBy(() -> two.submit("XAA", two.trace("XAA", "XZZ"))).isInstanceOf(Refusal.class);

        String sender = scrape("XAA");
        String receiver = scrape("XBB");

        assertThat(figure(sender, "valise_stage_seconds_count{line=\"outbound\",stage=\"seal\"}"))
                .isPositive();
        assertThat(figure(sender, "valise_stage_seconds_count{line=\"outbound\",stage=\"send\"}"))
                .isPositive();
        assertThat(figure(sender, "valise_stage_seconds_count{line=\"inbound\",stage=\"receipt\"}"))
                .isPositive();
        assertThat(figure(receiver, "valise_stage_seconds_count{line=\"inbound\",stage=\"verify\"}"))
                .isPositive();
        assertThat(figure(receiver, "valise_stage_seconds_count{line=\"inbound\",stage=\"deliver\"}"))
                .isPositive();
        assertThat(figure(sender, "valise_refused_total{code=\"ADDRESSEE_UNKNOWN\",line=\"outbound\"}"))
                .isEqualTo(1);
        TestFederation.awaiting("the link is up")
                .until(() -> figure(scrape("XAA"), "valise_link_up{peer=\"XBB\"}") == 1);
        assertThat(figure(sender, "valise_queue_frames{peer=\"XBB\",queue=\"out\"}"))
                .isNotNegative();
        assertThat(figure(sender, "valise_expiry_days{kind=\"certificate\",whose=\"XAA, SIGNATURE\"}"))
                .isPositive();
        assertThat(figure(sender, "valise_expiry_days{kind=\"revocation list\",whose=\"XBB\"}"))
                .isPositive();
        assertThat(figure(sender, "valise_disk_free_bytes")).isEqualTo(PLENTY);
        assertThat(sender).contains("hikaricp_connections_active{pool=\"archive\"}", "jvm_memory_used_bytes");
        assertThat(sender.lines().filter(line -> line.startsWith("valise_sample_failed")))
                .hasSize(5)
                .allMatch(line -> line.endsWith(" 0.0"));
    }

    @Test
    void hasEveryFigureThatDashboardAndAlertsAskFor() throws Exception {
        Set<String> there =
                new TreeSet<>(Stream.of(Gauge.values()).map(Gauge::figure).toList());
        scrape("XAA")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> there.add(line.split("[{ ]", 2)[0]));

        for (String file : List.of("alerts.yaml", "dashboard.json")) {
            Set<String> asked = new TreeSet<>();
            Matcher figure = FIGURE.matcher(Files.readString(Path.of("..", "docker", "monitoring", file)));
            while (figure.find()) {
                asked.add(figure.group());
            }
            assertThat(asked).as(file).hasSizeGreaterThan(10).isSubsetOf(there);
        }
    }

    @Test
    void givesItsFiguresToTheOperatorAndToTheTokenOfTheMetricsAlone() throws Exception {
        Path operator = two.configuration("XAA").rest().tokenFile();

        assertThat(get("XAA", "/metrics", "").statusCode()).isEqualTo(401);
        assertThat(get("XAA", "/metrics", token(operator.resolveSibling("desk-token")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("XAA", "/metrics", token(operator)).statusCode()).isEqualTo(200);
        assertThat(get("XAA", "/metrics", METRICS_TOKEN).statusCode()).isEqualTo(200);
        assertThat(get("XAA", "/v1/status", METRICS_TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsEverybodyOnTheMachineThatItIsWell() throws Exception {
        assertThat(get("XBB", "/health/live", "").body()).contains("\"well\":true", "Both lines run");
        HttpResponse<String> ready = get("XBB", "/health/ready", "");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .contains("database", "broker", "directory", "keys", "disk")
                .doesNotContain("XAA");
        assertThat(get("XBB", "/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingNewInWhileItsDiskIsNearlyFullAndGoesOnByItself() throws Exception {
        Letter waiting = two.trace("XBB", "XAA");
        Letter later = two.trace("XAA", "XBB");
        room.set(1);
        asked.clear();
        // A batch may be on its way when the disk fills up; what comes after the receiving thread has asked again is
        // not taken.
        TestFederation.awaiting("asked").until(() -> asked.contains("receive-XAA"));

        assertThatThrownBy(() -> two.submit("XAA", later))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.code()).isEqualTo(Code.DISK_LOW));
        NodeClient client = two.client("XAA");
        assertThatThrownBy(() -> client.submit(later.bytes())).hasMessageContaining("DISK_LOW");
        two.submit("XBB", waiting);
        two.awaitStage("XBB", waiting, "XAA", "send");
        TestFederation.awaiting("not ready")
                .until(() -> get("XAA", "/health/ready", "").statusCode() == 503);
        assertThat(get("XAA", "/health/ready", "").body()).contains("DISK_LOW");
        assertThat(get("XAA", "/health/live", "").statusCode()).isEqualTo(200);
        assertThat(client.status().warnings()).anyMatch(warning -> warning.startsWith("DISK_LOW"));
        assertThat(two.holds("XAA", waiting)).isFalse();

        room.set(PLENTY);

        two.submit("XAA", later);
        two.awaitReceipts("XAA", later, "XBB");
        two.awaitReceipts("XBB", waiting, "XAA");
        TestFederation.awaiting("ready")
                .until(() -> get("XAA", "/health/ready", "").statusCode() == 200);
    }

    private long free() {
        asked.add(Thread.currentThread().getName());
        return room.get();
    }

    private String scrape(String code) throws Exception {
        HttpResponse<String> answer =
                get(code, "/metrics", token(two.configuration(code).rest().tokenFile()));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return answer.body();
    }

    private static double figure(String scraped, String name) {
        return scraped.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in\n" + scraped));
    }

    private static String token(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private HttpResponse<String> get(String code, String path, String token) throws Exception {
        var rest = two.configuration(code).rest();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://" + rest.host() + ":" + rest.port() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
