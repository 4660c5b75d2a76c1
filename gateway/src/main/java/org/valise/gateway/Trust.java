package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.DirectoryReader;
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
record Trust(CryptoProviders providers, KeyRing keys, TlsKeys tls, Federation federation) {

    static Trust load(Configuration configuration, Clock clock) throws IOException {
        CryptoProviders providers = CryptoProviders.choose();
        char[] password =
                Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        KeyRing keys = KeyRing.open(configuration.keys().folder(), password, providers, clock);
        Configuration.Directory source = configuration.directory();
        List<byte[]> signatures = new ArrayList<>();
        for (Path signature : source.signatures()) {
            signatures.add(Files.readAllBytes(signature));
        }
        Federation federation = new DirectoryReader(
                        providers, new HashSet<>(source.stewards()), source.required(), clock)
                .read(configuration.member(), Files.readAllBytes(source.file()), signatures);
        requireOwnKeys(configuration, keys, federation);
        return new Trust(providers, keys, new TlsKeys(keys.tlsKeystore(), password), federation);
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
