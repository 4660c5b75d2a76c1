package org.valise.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the whole catalogue against one federation. {@code -Dvalise.catalogue=write} writes its table; {@code
 * -Dvalise.misbehaviour=PATTERN} runs those in whose names the pattern is found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCatalogueTest {
    private static final Pattern ONLY = Pattern.compile(System.getProperty("valise.misbehaviour", ""));

    private final Map<String, String> results = new TreeMap<>();
    private Scene scene;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        scene = new Scene(folder);
    }

    @AfterAll
    void close() throws Exception {
        scene.noReceiptBeyond();
        scene.close();
        if (System.getProperty("valise.catalogue", "").equals("write")) {
            Files.writeString(CatalogueText.FILE, CatalogueText.rows(Catalogue.all(), results));
        }
    }

    @TestFactory
    Stream<DynamicTest> agency() {
        return group("agency");
    }

    @TestFactory
    Stream<DynamicTest> applicant() {
        return group("applicant");
    }

    @TestFactory
    Stream<DynamicTest> foreign() {
        return group("foreign");
    }

    @TestFactory
    Stream<DynamicTest> network() {
        return group("network");
    }

    @TestFactory
    Stream<DynamicTest> operator() {
        return group("operator");
    }

    @TestFactory
    Stream<DynamicTest> peer() {
        return group("peer");
    }

    @TestFactory
    Stream<DynamicTest> relay() {
        return group("relay");
    }

    @TestFactory
    Stream<DynamicTest> steward() {
        return group("steward");
    }

    @TestFactory
    Stream<DynamicTest> stolenkey() {
        return group("stolenkey");
    }

    private Stream<DynamicTest> group(String group) {
        return Catalogue.of(group).stream()
                .filter(found -> ONLY.matcher(found.getClass().getSimpleName()).find())
                .map(found -> DynamicTest.dynamicTest(found.getClass().getSimpleName(), () -> run(found)));
    }

    private void run(Misbehaviour misbehaviour) throws Exception {
        results.put(misbehaviour.getClass().getSimpleName(), "FAILED");
        scene.begins();
        String answer = misbehaviour.misbehave(scene);
        assertThat(answer).as(misbehaviour.toString()).isEqualTo(misbehaviour.code());
        scene.goesOn();
        results.put(misbehaviour.getClass().getSimpleName(), "as expected; nothing else delivered; the nodes went on");
    }
}
