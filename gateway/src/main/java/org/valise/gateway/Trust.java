package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.EditionReader;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;
import org.valise.routes.broker.TlsKeys;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.KeyRing;
import org.valise.security.providers.CryptoProviders;

/**
 * Whom this node is and whom it believes: its own keys and the directory that the stewards have signed.
 *
 * @param tls the key with which brokers know each other
 */
public record Trust(CryptoProviders providers, KeyRing keys, TlsKeys tls, Federation federation) {

    static Trust load(Configuration configuration, Clock clock) throws IOException {
        CryptoProviders providers = KeyProviders.of(configuration);
        char[] password =
                Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        KeyRing keys = KeyRing.open(configuration.keys().folder(), password, providers, clock);
        Federation federation = directory(configuration, providers, clock).get();
        requireOwnKeys(configuration, keys, federation);
        return new Trust(providers, keys, new TlsKeys(keys.tlsKeystore(), password), federation);
    }

    /** The directory that a steward handed over, under the anchor that a person has compared. */
    public static DirectoryInForce directory(Configuration configuration, CryptoProviders providers, Clock clock)
            throws IOException {
        Configuration.Directory source = configuration.directory();
        Anchor anchor = Anchor.read(Files.readAllBytes(source.anchor()), source.fingerprint());
        DirectoryInForce directory =
                new DirectoryInForce(configuration.member(), anchor, new EditionReader(providers), clock);
        if (Files.exists(source.file())) {
            directory.adopt(directory.consider(DirectoryFiles.read(source.file())));
        }
        return directory;
    }

    /** Under another member's name a node would sign what nobody believes, and call itself over its own link. */
    private static void requireOwnKeys(Configuration configuration, KeyRing keys, Federation federation) {
        String own = configuration.member();
        Optional<Member> member = federation.member(own);
        if (member.isPresent()) {
            try {
                keys.select(member.get().trust());
                return;
            } catch (SecurityRefusal unlisted) {
                throw strangers(configuration, unlisted);
            }
        }
        throw strangers(configuration, null);
    }

    private static ConfigurationException strangers(Configuration configuration, @Nullable SecurityRefusal cause) {
        ConfigurationException refusal = new ConfigurationException(
                "the keys in " + configuration.keys().folder(),
                List.of(new Problem(
                        "member",
                        "The directory lists other certificates for " + configuration.member()
                                + " than those of these keys. Give the member these keys belong to, or have the"
                                + " stewards publish them.")));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
