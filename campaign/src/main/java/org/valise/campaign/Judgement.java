package org.valise.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.check.Archive;
import org.valise.campaign.check.Checker;
import org.valise.campaign.check.Verdict;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.ArchiveReader;
import org.valise.campaign.scene.Member;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.scene.Seals;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/** The end of a campaign: waits until all has come to rest, then has the history and the archives checked. */
final class Judgement {
    private static final Duration REST = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Scene scene;
    private final History history;
    private final Path file;
    private final Report report;

    Judgement(Scene scene, History history, Path file, Report report) {
        this.scene = scene;
        this.history = history;
        this.file = file;
        this.report = report;
    }

    /** Judges again and again until nothing is wrong, or nothing has changed for {@code REST}: what is still under way looks lost. */
    Verdict await() throws IOException, SQLException, InterruptedException {
        Verdict verdict = judge();
        long changed = System.nanoTime();
        while (!verdict.isClean() && System.nanoTime() - changed < REST.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            Verdict next = judge();
            if (!next.equals(verdict)) {
                report.say(next.violations().size() + " findings left, "
                        + history.open().size() + " messages under way");
                changed = System.nanoTime();
            }
            verdict = next;
        }
        return verdict;
    }

    private Verdict judge() throws IOException, SQLException {
        ArchiveReader reader = new ArchiveReader(new Seals(authorities(), CryptoProviders.choose()));
        List<Archive> archives = new ArrayList<>();
        for (Member member : scene.members()) {
            archives.add(reader.read(member));
        }
        return Checker.check(History.read(file), archives);
    }

    private Map<String, X509Certificate> authorities() throws IOException {
        Map<String, X509Certificate> found = new TreeMap<>();
        for (String code : Scene.CODES) {
            found.put(
                    code,
                    Certificates.fromPem(
                            Files.readString(scene.authority(code).resolve("ca.pem"), StandardCharsets.US_ASCII)));
        }
        return found;
    }
}
