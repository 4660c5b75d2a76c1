package org.valise.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.valise.exchange.directory.Agreement;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Group;
import org.valise.exchange.directory.Link;
import org.valise.exchange.directory.Member;
import org.valise.schemas.document.Family;
import org.valise.security.Suite;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.steward.StewardKey;
import org.valise.security.steward.Stewards;
import org.valise.security.trust.MemberTrust;

/** A directory as a test needs it: who is in it, who is linked with whom, who relays. */
public final class TestDirectory {
    private static final String NOT_KEPT = "not kept";

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final X509Certificate authority = authority();
    private final X509Certificate steward = steward();
    private Map<String, Set<String>> agreed = Arrays.stream(Family.values())
            .collect(Collectors.toMap(Family::elementName, family -> Set.of("H0", "H1", "H2", "H3")));

    /** Members without keys, each allowing both suites. */
    public TestDirectory members(String... codes) {
        for (String code : codes) {
            put(code, false, Optional.empty(), keyless(code, EnumSet.allOf(Suite.class)));
        }
        return this;
    }

    /** Members without keys that relay for others. */
    public TestDirectory relays(String... codes) {
        for (String code : codes) {
            put(code, true, Optional.empty(), keyless(code, EnumSet.allOf(Suite.class)));
        }
        return this;
    }

    /** Names the relay of members that are listed already. */
    public TestDirectory behind(String relay, String... codes) {
        for (String code : codes) {
            Member member = Objects.requireNonNull(members.get(code));
            put(code, member.relays(), Optional.of(relay), member.trust());
        }
        return this;
    }

    /** A member without keys that allows these suites only. */
    public TestDirectory allowing(String code, Suite... suites) {
        put(code, false, Optional.empty(), keyless(code, Set.of(suites)));
        return this;
    }

    /** Members without keys that take no part. */
    public TestDirectory suspended(String... codes) {
        for (String code : codes) {
            put(code, false, false, Optional.empty(), keyless(code, EnumSet.allOf(Suite.class)));
        }
        return this;
    }

    /** A member with keys. */
    public TestDirectory member(TestMember member) {
        put(member.code(), false, Optional.empty(), member.trust());
        return this;
    }

    /** All members have agreed on this family under these handling codes, and on nothing else. */
    public TestDirectory agreeing(Family family, String... handling) {
        agreed = Map.of(family.elementName(), Set.of(handling));
        return this;
    }

    public TestDirectory link(String a, String b) {
        links.add(new Link(a, b));
        return this;
    }

    /** A group; without a relay when that is an empty text. */
    public TestDirectory group(String code, String relay, String... in) {
        groups.add(new Group(code, Map.of(), Optional.of(relay).filter(named -> !named.isEmpty()), Set.of(in)));
        return this;
    }

    public Federation seenFrom(String own) {
        Edition edition = new Edition(
                "Test",
                1,
                TestMember.NOW,
                TestMember.NOW.plusSeconds(3_600),
                TestMember.NOW.plusSeconds(86_400),
                new Stewards(1, List.of(steward)),
                List.copyOf(members.values()),
                groups,
                links,
                List.of(new Agreement("ALL", members.keySet(), agreed, Optional.empty())),
                Map.of(),
                Map.of(),
                List.of());
        return new Federation(own, edition, List.of());
    }

    private void put(String code, boolean relays, Optional<String> relay, MemberTrust trust) {
        put(code, true, relays, relay, trust);
    }

    private void put(String code, boolean active, boolean relays, Optional<String> relay, MemberTrust trust) {
        members.put(
                code,
                new Member(
                        code,
                        "STATE",
                        active,
                        Map.of("en", code),
                        "127.0.0.1",
                        5701,
                        relays,
                        relay,
                        List.of(),
                        List.of(),
                        List.of(),
                        trust));
    }

    private MemberTrust keyless(String code, Set<Suite> suites) {
        return new MemberTrust(
                code,
                List.of(authority),
                Map.of(),
                suites,
                new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                TestMember.PROVIDERS);
    }

    /** Some certificate that is listed for nobody. */
    public static X509Certificate certificate() {
        return authority();
    }

    /** An authority that issues nothing; its key is gone when this returns. */
    private static X509Certificate authority() {
        return certificate(file -> MemberAuthority.create(
                        file, NOT_KEPT.toCharArray(), "NOBODY", "Nobody", TestMember.PROVIDERS, TestMember.NOW)
                .certificate());
    }

    /** Who signs nothing. */
    private static X509Certificate steward() {
        return certificate(file -> StewardKey.create(
                        file, NOT_KEPT.toCharArray(), "Nobody", TestMember.PROVIDERS, TestMember.CLOCK)
                .certificate());
    }

    private static X509Certificate certificate(Function<Path, X509Certificate> maker) {
        try {
            Path folder = Files.createTempDirectory("valise-test-");
            Path file = folder.resolve("key.p12");
            X509Certificate certificate = maker.apply(file);
            Files.delete(file);
            Files.delete(folder);
            return certificate;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
