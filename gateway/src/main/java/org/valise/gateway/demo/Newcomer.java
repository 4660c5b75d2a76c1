package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.KeyProviders;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.joining.CheckedRequest;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.ListedBefore;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.KeyRenewal;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.Generation;
import org.valise.security.providers.CryptoProviders;

/** The member that joins: what its officer does with its keys, and how the stewards take its requests in. */
public final class Newcomer {
    private final NodeFolder node;
    private final Path authority;
    private final Clock clock;
    private final KeyRenewal renewal;

    /** A node that has been made and is not listed yet, and its authority's folder. */
    public Newcomer(NodeFolder node, Path authority, Clock clock) throws IOException {
        this.node = node;
        this.authority = authority;
        this.clock = clock;
        Configuration configuration = ConfigurationReader.read(node.configuration());
        this.renewal = new KeyRenewal(configuration, node.entry(), KeyProviders.of(configuration));
    }

    /** Lists the member as its present request asks, after the checks of {@code directory add-member}. */
    public CheckedRequest into(DirectoryDraft draft) throws IOException {
        CheckedRequest request =
                new JoiningRequestCheck(CryptoProviders.choose(), clock).check(SignedRequest.read(node.entry()));
        Optional<DirectoryMember> listed = draft.members().find(request.member().getCode());
        listed.ifPresent(entry -> new ListedBefore(entry, draft.before()).check(request, List.of()));
        draft.members().put(request.member());
        return request;
    }

    /** Makes and certifies the next generation of keys, usable from now on, and the request to list both. */
    public void renew() throws IOException {
        Instant now = clock.instant();
        renewal.certify(AuthorityFolder.revoking(authority, CryptoProviders.choose()), now, now);
    }

    /** Writes the request that lists every generation but one. */
    public void leaveOut(int generation) throws IOException {
        renewal.leaveOut(generation, clock.instant());
    }

    /** The fingerprint of a generation's signature certificate. */
    String fingerprint(int number) {
        Generation generation = renewal.inventory().generations().stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow();
        return Certificates.fingerprint(generation.certificate(CertificateUse.SIGNATURE));
    }
}
