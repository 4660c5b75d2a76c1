package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Digests;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.ByteSearch;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.logs.JsonLines;
import org.valise.gateway.logs.StageLines;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.keys.NodeKeys;
import org.valise.security.providers.CryptoProviders;

/** What rests on any node's disk, its logs included, tells nothing of a document. */
class NothingReadableTest {
    private static final List<String> MEMBERS = List.of("XAA", "XBB", "XRO");
    private static final String ATTACHED = "Warehouse seven, blue door, after midnight";
    private static final int REPEATS = 60_000;

    @TempDir
    Path folder;

    private TestFederation three;
    private Logger logger;
    private Logger stages;
    private FileAppender<ILoggingEvent> log;
    private FileAppender<ILoggingEvent> json;

    @BeforeEach
    void start() throws Exception {
        logTo(folder.resolve("logs/node.log"));
        three = new TestFederation(folder)
                .state("XAA", "XRO")
                .state("XBB", "XRO")
                .regional("XRO")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .group("XRG", "XRO", List.of("XAA", "XBB", "XRO"))
                .writeWithOwnDatabases()
                .start("XRO", "XAA", "XBB");
    }

    @AfterEach
    void stop() {
        three.close();
        logger.detachAppender(log);
        logger.detachAppender(json);
        stages.setLevel(null);
        json.stop();
        logger.setLevel(null);
        log.stop();
    }

    @Test
    void leavesNothingReadableInDatabasesJournalsAttachmentsAndLogs() throws Exception {
        Letter request = three.trace("XAA", "XBB");
        Letter report = traffic(request);
        List<String> secrets = List.of(
                request.value("AsStamped"),
                "BK204417",
                request.value("OwnCaseReference"),
                request.value("Model"),
                report.value("OwnCaseReference"),
                report.value("FileName"),
                ATTACHED);

        for (String member : MEMBERS) {
            nothingOf(secrets, three.of(member));
        }
        relayOpensNothing(request);
        MEMBERS.forEach(three::stop);
        for (String member : MEMBERS) {
            nothingOf(secrets, three.of(member));
            assertThat(ByteSearch.anyOf(List.of("XAA"), three.of(member).resolve("data"))
                            .in())
                    .as("what must be found is found")
                    .isNotEmpty();
        }
        assertThat(ByteSearch.anyOf(secrets, folder.resolve("logs")).in()).isEmpty();
        assertThat(ByteSearch.anyOf(keepers(), folder.resolve("logs")).in()).isEmpty();
        assertThat(folder.resolve("logs/node.log")).content().contains("is ready after");
        assertThat(folder.resolve("logs/node.json"))
                .content()
                .contains(
                        "{\"message\":\"" + request.id() + "\"},{\"stage\":\"seal\"}",
                        "{\"code\":\"ADDRESSEE_UNKNOWN\"}",
                        "\"formattedMessage\":");
    }

    private Letter traffic(Letter request) throws Exception {
        three.submit("XAA", request);
        three.awaitReceipts("XAA", request, "XBB");
        Letter report = reportWithAttachment();
        three.submit("XAA", report);
        three.awaitReceipts("XAA", report, "XBB", "XRO");
        NodeClient client = three.client("XAA");
        for (Letter refused : List.of(
                three.trace("XAA", "XZZ"),
                three.trace("XAA", "XBB").set("Category", "BK204417"),
                three.trace("XBB", "XAA"))) {
            assertThatThrownBy(() -> client.submit(refused.bytes())).isInstanceOf(NodeClient.Answer.class);
        }
        byte[] cut = request.bytes();
        assertThatThrownBy(() -> client.submit(Arrays.copyOf(cut, cut.length / 2)))
                .isInstanceOf(NodeClient.Answer.class);
        assertThat(three.client("XBB").document(MessageRef.of(request.id()))).isEqualTo(request.bytes());
        return report;
    }

    private Letter reportWithAttachment() throws Exception {
        byte[] content = ATTACHED.repeat(REPEATS).getBytes(StandardCharsets.UTF_8);
        Letter report = Letter.like("illicit-route-report", three.now())
                .toGroup("XAA", "XRG")
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        Path file = Files.write(folder.resolve("attachment"), content);
        three.client("XAA").attach(report.id(), report.value("Id"), file);
        return report;
    }

    /** What opens doors and keys. */
    private List<String> keepers() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String member : MEMBERS) {
            for (String file : List.of("token", "desk-token", "password")) {
                texts.add(Files.readString(three.of(member).resolve("keys").resolve(file))
                        .strip());
            }
        }
        return texts;
    }

    private static void nothingOf(List<String> secrets, Path member) throws IOException {
        ByteSearch.Found found = ByteSearch.anyOf(secrets, member);
        assertThat(found.files()).isGreaterThan(100);
        assertThat(found.in()).isEmpty();
    }

    private void relayOpensNothing(Letter request) throws Exception {
        byte[] sealed = three.sealed("XBB", request);
        char[] password = Files.readString(three.of("XRO").resolve("keys/password"))
                .strip()
                .toCharArray();
        NodeKeys keys =
                NodeKeys.load(three.of("XRO").resolve("keys"), password, CryptoProviders.choose(), Clock.systemUTC());
        assertThatThrownBy(() -> keys.opener().open(sealed, EnumSet.allOf(Suite.class)))
                .isInstanceOf(SecurityRefusal.class);
        assertThatThrownBy(() -> keys.archiveSeal().open(sealed)).isInstanceOf(SecurityRefusal.class);
    }

    /** In both forms, with every stage. */
    private void logTo(Path file) {
        logger = (Logger) LoggerFactory.getLogger("org.valise");
        stages = (Logger) LoggerFactory.getLogger(StageLines.class);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern("%level %msg%n%ex");
        log = appender(file, encoder);
        json = appender(file.resolveSibling("node.json"), new JsonLines());
        logger.setLevel(Level.INFO);
        stages.setLevel(Level.DEBUG);
    }

    private FileAppender<ILoggingEvent> appender(Path file, EncoderBase<ILoggingEvent> encoder) {
        LoggerContext context = logger.getLoggerContext();
        encoder.setContext(context);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        logger.addAppender(appender);
        return appender;
    }
}
