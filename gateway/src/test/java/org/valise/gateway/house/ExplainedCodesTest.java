package org.valise.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.gateway.storage.DatabaseProblem;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.LinkCode;
import org.valise.security.SecurityCode;

class ExplainedCodesTest {
    private static final Path LIST = Path.of("..", "docs", "codes.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");
    private static final Set<String> OF_THE_PROGRAM = Set.of(
            "ARCHIVE_UNAVAILABLE",
            "CONFIGURATION_INVALID",
            "FAULT",
            "HEALTH_NO_ANSWER",
            "IO",
            "NODE_DOWN",
            "TOKEN_MISSING");

    @Test
    void listsEveryStableCodeAndNoOther() throws IOException {
        Set<String> codes = new TreeSet<>(OF_THE_PROGRAM);
        Stream.of(
                        Code.values(),
                        SecurityCode.values(),
                        DatabaseProblem.values(),
                        BrokerFailure.Code.values(),
                        LinkCode.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .forEach(codes::add);

        Set<String> listed = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(LIST));
        while (row.find()) {
            listed.add(row.group(1));
        }

        assertThat(listed).isEqualTo(codes);
    }
}
