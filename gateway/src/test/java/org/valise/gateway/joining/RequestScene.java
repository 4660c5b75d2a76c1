package org.valise.gateway.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.KeyRenewal;
import org.valise.gateway.setup.MemberPlan;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.schemas.v1.MemberKind;
import org.valise.security.Suite;
import org.valise.security.keys.KeyRing;
import org.valise.security.providers.CryptoProviders;

/** Members with an authority and a node each, one of whom changes its request before or after it signs. */
public final class RequestScene {
    public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    private final Path folder;

    public RequestScene(Path folder) {
        this.folder = folder;
    }

    /** A member with its own authority. */
    public SignedRequest member(String code) throws IOException {
        Path authority = folder.resolve("ca-" + code);
        AuthorityFolder.create(authority, code, code, PROVIDERS, NOW);
        NodeFolder node = new NodeFolder(folder.resolve(code), PROVIDERS);
        node.create(
                new MemberPlan(
                        code,
                        MemberKind.STATE,
                        Map.of("en", code),
                        "node.example",
                        5701,
                        8701,
                        false,
                        List.of(Suite.HYBRID_1, Suite.CLASSICAL_1)),
                AuthorityFolder.revoking(authority, PROVIDERS),
                new byte[] {1},
                NOW);
        return SignedRequest.read(node.entry());
    }

    /** The member's request, changed and then signed with the first signature key of its node. */
    public SignedRequest changed(String code, Consumer<JoiningRequest> change) throws IOException {
        JoiningRequest request = request(code);
        change.accept(request);
        char[] password = Files.readString(folder.resolve(code).resolve("keys/password"))
                .strip()
                .toCharArray();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return SignedRequest.of(
                request,
                KeyRing.open(folder.resolve(code).resolve("keys"), password, PROVIDERS, clock)
                        .signer());
    }

    /** The request that lists one more generation of keys, which begins then. */
    public SignedRequest renewed(String code, Instant at, Instant begins) throws IOException {
        renewal(code).certify(AuthorityFolder.revoking(folder.resolve("ca-" + code), PROVIDERS), at, begins);
        return signed(code);
    }

    /** The request that lists every generation but one. */
    public SignedRequest leftOut(String code, int generation, Instant at) throws IOException {
        renewal(code).leaveOut(generation, at);
        return signed(code);
    }

    private KeyRenewal renewal(String code) throws IOException {
        return new KeyRenewal(
                ConfigurationReader.read(folder.resolve(code).resolve("node.yaml")),
                folder.resolve(code).resolve("member.xml"),
                PROVIDERS);
    }

    /** A member's request as its node has written it. */
    public JoiningRequest request(String code) throws IOException {
        return read(signed(code));
    }

    private SignedRequest signed(String code) throws IOException {
        return SignedRequest.read(folder.resolve(code).resolve("member.xml"));
    }

    /** What a request says; nothing is checked. */
    public static JoiningRequest read(SignedRequest request) {
        return new DirectoryXml().readRequest(request.xml());
    }

    /** What a steward's program makes of a request on the day on which all of this is. */
    public static CheckedRequest check(SignedRequest request) {
        return check(request, NOW);
    }

    /** The same on another day. */
    public static CheckedRequest check(SignedRequest request, Instant at) {
        return new JoiningRequestCheck(PROVIDERS, Clock.fixed(at, ZoneOffset.UTC)).check(request);
    }
}
