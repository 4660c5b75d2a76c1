package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.rest.Token;

/** The tokens that a configuration names. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(Configuration configuration) throws IOException {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.ofOperator(text(configuration.rest().tokenFile())));
        if (configuration.rest().metricsTokenFile().isPresent()) {
            tokens.add(
                    Token.ofMetrics(text(configuration.rest().metricsTokenFile().get())));
        }
        for (Configuration.Agency agency : configuration.agencies()) {
            tokens.add(Token.ofAgency(text(agency.tokenFile()), agency.reader()));
        }
        return tokens;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
