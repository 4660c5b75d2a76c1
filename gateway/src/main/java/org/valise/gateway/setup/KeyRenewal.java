package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.joining.RequestSigning;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.Generation;
import org.valise.security.keys.KeyInventory;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RequestFiles;
import org.valise.security.keys.RevokingAuthority;
import org.valise.security.providers.CryptoProviders;

/**
 * Renews the keys of a node: makes the next generation, has it certified, and writes {@code member.xml} with the
 * certificates of all generations for a steward. The node itself may run meanwhile. An interrupted renewal goes on where
 * it stopped. Nothing is deleted.
 */
public final class KeyRenewal {
    private final Configuration configuration;
    private final Path entry;
    private final char[] password;
    private final CryptoProviders providers;

    /**
     * For one node.
     *
     * @param entry the node's {@code member.xml}
     */
    public KeyRenewal(Configuration configuration, Path entry, CryptoProviders providers) throws IOException {
        this.configuration = configuration;
        this.entry = entry;
        this.password = PrivateFiles.read(configuration.keys().passwordFile());
        this.providers = providers;
    }

    /** The generations as they lie in the key folder. */
    public KeyInventory inventory() {
        return KeyInventory.read(configuration.keys().folder(), password, providers);
    }

    /** The generation that has requests and no certificates yet. */
    public Optional<Generation> waiting() {
        return inventory().generations().stream()
                .filter(generation -> generation.state() == Generation.State.WAITING)
                .findFirst();
    }

    /** The generation that waits for certificates; it is made now where there is none. */
    public Generation request(Instant now) throws IOException {
        Optional<Generation> begun = waiting();
        if (begun.isPresent()) {
            return begun.get();
        }
        String host = MemberEntry.read(entry).host();
        NodeKeyFiles.renew(
                configuration.keys().folder(), password, configuration.member(), List.of(host), providers, now);
        return waiting().orElseThrow();
    }

    /**
     * Has the waiting generation certified by the member's own authority, usable from that moment on; the entry gets the
     * authority's next revocation list too.
     */
    public Generation certify(RevokingAuthority issuer, Instant now, Instant from) throws IOException {
        MemberAuthority authority = issuer.authority();
        // Before any key is made: the wrong authority is the likeliest mistake here.
        authority.requireMember(configuration.member());
        Generation next = request(now);
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        RequestFiles.read(folder(next))
                .forEach((use, request) ->
                        certificates.put(use, authority.issue(request, use, NodeFolder.VALIDITY, from)));
        byte[] list = issuer.issueList(now, RevokingAuthority.LIST_VALIDITY);
        install(next, new CertificateFiles(authority.certificate(), certificates, List.of(list)), now);
        return next;
    }

    /**
     * Puts an authority's certificates beside the keys of a waiting generation and writes the entry, with the revocation list
     * in place of the authority's former one if there is one.
     */
    public void install(Generation next, CertificateFiles issued, Instant now) throws IOException {
        NodeKeyFiles.install(folder(next), password, issued.authority(), issued.certificates(), providers);
        MemberEntry renewed = MemberEntry.read(entry)
                .withAuthority(issued.authority())
                .withRevocationLists(issued.revocationLists(), providers, now);
        write(renewed.listing(certified(0), now), now);
    }

    /**
     * Writes the entry again, without one generation: what a steward needs before it can be laid aside.
     *
     * @throws SecurityRefusal KEYS_UNREADABLE if there is none of that number that is certified and not retired
     */
    public void leaveOut(int number, Instant now) throws IOException {
        if (certified(0).keySet().stream().noneMatch(generation -> generation.number() == number)) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE,
                    "There is no generation " + number + " that could be left out; see 'valise keys list'.");
        }
        write(MemberEntry.read(entry).listing(certified(number), now), now);
    }

    private void write(JoiningRequest request, Instant now) throws IOException {
        new RequestSigning(configuration.keys().folder(), password, providers)
                .sign(request, now)
                .write(entry);
    }

    /** The generations to list, oldest first, with the requests that show possession of their keys. */
    private Map<Generation, Map<CertificateUse, byte[]>> certified(int without) {
        Map<Generation, Map<CertificateUse, byte[]>> found = new LinkedHashMap<>();
        KeyInventory inventory = inventory();
        inventory.generations().stream()
                .filter(generation -> generation.state() == Generation.State.CERTIFIED)
                .filter(generation -> generation.number() != without)
                .forEach(generation -> found.put(
                        generation,
                        RequestFiles.read(inventory.folder(generation.number()).orElseThrow())));
        return found;
    }

    private Path folder(Generation generation) {
        return inventory().folder(generation.number()).orElseThrow();
    }
}
