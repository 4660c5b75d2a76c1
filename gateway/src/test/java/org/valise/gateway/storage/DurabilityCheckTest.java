package org.valise.gateway.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void refusesAServerThatMayLoseACommit(String setting) throws IOException {
        try (var server = ExternalServer.with(Map.of(setting, "off"))) {
            assertThatThrownBy(() -> Database.open(server.login("postgres")))
                    .hasMessageContaining(setting + "=off")
                    .asInstanceOf(InstanceOfAssertFactories.type(DatabaseException.class))
                    .extracting(DatabaseException::problem)
                    .isEqualTo(DatabaseProblem.DATABASE_NOT_DURABLE);
        }
    }
}
