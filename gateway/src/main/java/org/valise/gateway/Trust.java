package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.valise.exchange.directory.DirectoryReader;
import org.valise.exchange.directory.Federation;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;
import org.valise.routes.broker.TlsKeys;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.NodeKeys;
import org.valise.security.providers.CryptoProviders;

/**
 * Whom this node is and whom it believes: its own keys and the directory that the stewards have signed.
 *
 * @param tls the key with which brokers know each other
 */
record Trust(CryptoProviders providers, NodeKeys keys, TlsKeys tls, Federation federation) {

    static Trust load(Configuration configuration, Clock clock) throws IOException {
        CryptoProviders providers = CryptoProviders.choose();
        char[] password =
                Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        NodeKeys keys = NodeKeys.load(configuration.keys().folder(), password, providers, clock);
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
    private static void requireOwnKeys(Configuration configuration, NodeKeys keys, Federation federation) {
        String own = configuration.member();
        boolean listed = federation
                .member(own)
                .map(member -> member.trust()
                        .certificates(CertificateUse.SIGNATURE)
                        .contains(keys.signer().certificate()))
                .orElse(false);
        if (!listed) {
            throw new ConfigurationException(
                    "the keys in " + configuration.keys().folder(),
                    List.of(new Problem(
                            "member",
                            "The directory lists another signature certificate for " + own
                                    + " than that of these keys. Give the member these keys belong to, or have the"
                                    + " stewards publish them.")));
        }
    }
}
