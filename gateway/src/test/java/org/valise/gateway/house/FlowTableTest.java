package org.valise.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.exchange.Stage;
import org.valise.exchange.Step;
import org.valise.gateway.TestFederation;
import org.valise.gateway.house.FlowTable.Row;

/** README, code, routes and database tell the same story in the same words. */
class FlowTableTest {
    private static final List<Row> OUTBOUND = FlowTable.under("Outbound");
    private static final List<Row> INBOUND = FlowTable.under("Inbound");

    @TempDir
    static Path folder;

    private static TestFederation federation;

    @BeforeAll
    static void start() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()
                .start("XAA");
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @Test
    void theReadmeTellsTheStagesInTheirOrder() {
        assertThat(OUTBOUND).extracting(Row::stage).isEqualTo(words(Stage.OUTBOUND));
        assertThat(INBOUND).extracting(Row::stage).isEqualTo(words(Stage.INBOUND));
    }

    @Test
    void theOutboundRoutesTakeTheStagesInTheirOrder() {
        assertThat(stepsOf("outbound", "outbox")).isEqualTo(words(Stage.OUTBOUND));
    }

    @Test
    void theInboundRoutesTakeTheStagesInTheirOrder() {
        assertThat(stepsOf("inbound")).containsExactly("receive", "relay");
        List<String> taken = new ArrayList<>(stepsOf("inbound"));
        taken.remove("relay");
        taken.addAll(stepsOf("consignment"));
        taken.addAll(stepsOf("delivery"));
        taken.addAll(stepsOf("evidence"));
        assertThat(taken).isEqualTo(words(Stage.INBOUND));
    }

    @Test
    void theDatabaseKnowsTheSameStages() throws Exception {
        List<String> names = new ArrayList<>();
        String url = federation.configuration("XAA").database().orElseThrow().url();
        try (var connection = DriverManager.getConnection(url, "postgres", "x");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM stage ORDER BY position")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).isEqualTo(words(List.of(Stage.values())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyClassOfTheTableTakesAndGivesWhatItSays(Row row) throws ClassNotFoundException {
        Type step = Stream.of(typeOf(row.type()).getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Step.class)
                .findFirst()
                .orElseThrow();
        Type[] way = ((ParameterizedType) step).getActualTypeArguments();

        assertThat(nameOf(way[0])).isEqualTo(row.in());
        assertThat(nameOf(way[1])).isEqualTo(row.out());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyTestOfTheTableExists(Row row) {
        assertThat(Sources.of(row.test())).as(row.test()).isPresent();
    }

    static Stream<Row> rows() {
        return Stream.concat(OUTBOUND.stream(), INBOUND.stream());
    }

    private static List<String> words(List<Stage> stages) {
        return stages.stream().map(Stage::word).toList();
    }

    /** The stages of these routes, in order; a refusal is beside the line and may come at any of them. */
    private static List<String> stepsOf(String... routes) {
        List<String> words = new ArrayList<>();
        for (String route : routes) {
            federation.node("XAA").lines().stepIds().stream()
                    .filter(id -> id.startsWith(route + "."))
                    .map(id -> id.substring(route.length() + 1))
                    .filter(word -> !word.equals(Stage.REFUSE.word()))
                    .forEach(words::add);
        }
        return words;
    }

    private static Class<?> typeOf(String simpleName) throws ClassNotFoundException {
        String file = Sources.of(simpleName).orElseThrow().toString();
        return Class.forName(file.substring(file.indexOf("org/valise"), file.length() - ".java".length())
                .replace('/', '.'));
    }

    /** A type as the table writes it: {@code Entry.Noted}; what is generic, by its raw type. */
    private static String nameOf(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        Class<?> named = (Class<?>) raw;
        return named.isMemberClass()
                ? named.getDeclaringClass().getSimpleName() + "." + named.getSimpleName()
                : named.getSimpleName();
    }
}
