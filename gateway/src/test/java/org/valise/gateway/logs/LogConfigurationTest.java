package org.valise.gateway.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusUtil;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log as operators get it; tests have a configuration of their own. */
class LogConfigurationTest {

    @ParameterizedTest
    @CsvSource({"text, PatternLayoutEncoder", "json, JsonLines"})
    void isWrittenInTheFormThatIsNamedAndSaysNothingOfItself(String form, String encoder) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("VALISE_LOG", form);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);

        configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));

        // With a warning about itself Logback writes all it has to say before anything else.
        assertThat(new StatusUtil(context).getHighestLevel(0)).isLessThan(Status.WARN);
        ConsoleAppender<?> console =
                (ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        assertThat(console.getEncoder().getClass().getSimpleName()).isEqualTo(encoder);
        context.stop();
    }

    @Test
    void doesNotShowAPasswordThatALibraryWrites() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        JsonLines lines = new JsonLines();
        lines.setContext(context);
        lines.start();
        LoggingEvent event = new LoggingEvent(
                "test",
                context.getLogger("test"),
                Level.INFO,
                "connecting with keyStorePassword=se\"cret, user=x",
                null,
                null);

        String line = new String(lines.encode(event), StandardCharsets.UTF_8);

        assertThat(line).contains("Password=(not shown)").endsWith("}\n");
        assertThat(line).doesNotContain("Password=se");
    }
}
