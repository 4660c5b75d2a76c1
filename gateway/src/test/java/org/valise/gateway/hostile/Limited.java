package org.valise.gateway.hostile;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.TestFederation;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.schemas.v1.AgreedFamily;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.MemberState;
import org.valise.schemas.v1.OverQuota;
import org.valise.security.providers.CryptoProviders;

/**
 * Members behind the relay XRO whom the directory limits: XSS is suspended, nobody can say whether certificates of XUU were
 * revoked, and XQQ may send one message within an hour. And what limits all members: seizures are not told under H3.
 */
public final class Limited implements AutoCloseable {
    public static final String SUSPENDED = "XSS";
    public static final String UNKNOWN = "XUU";
    private static final String FEW = "XQQ";
    private static final Duration DAY = Duration.ofDays(1);

    private final HostilePeer suspended;
    private final HostilePeer unknown;
    private final HostilePeer few;

    Limited(TestFederation federation) throws IOException {
        suspended = peer(federation, SUSPENDED);
        unknown = peer(federation, UNKNOWN);
        few = peer(federation, FEW);
    }

    private static HostilePeer peer(TestFederation federation, String code) throws IOException {
        return new HostilePeer(federation.configuration(code), Clock.systemUTC());
    }

    /** Names the members, before anything is written. */
    static TestFederation name(TestFederation federation) throws IOException {
        for (String code : Set.of(SUSPENDED, UNKNOWN, FEW)) {
            federation.state(code, "XRO").link(code, "XRO");
        }
        return federation;
    }

    /** Writes the limits into the next editions. */
    static void list(TestFederation federation) throws IOException {
        byte[] ended = AuthorityFolder.revoking(
                        federation.of(UNKNOWN).resolveSibling("ca-" + UNKNOWN), CryptoProviders.choose())
                .issueList(federation.now().minus(DAY.multipliedBy(2)), DAY);
        federation.edit(draft -> draft.quotas().limit(Optional.of(FEW), 1, 1L << 40, OverQuota.REFUSE));
        federation.next(directory -> {
            directory.getMember().stream()
                    .filter(member -> member.getCode().equals(SUSPENDED))
                    .forEach(member -> member.setState(MemberState.SUSPENDED));
            directory.getMember().stream()
                    .filter(member -> member.getCode().equals(UNKNOWN))
                    .forEach(member -> member.getRevocationList().set(0, ended));
            seizures(directory).forEach(family -> family.getHandling().remove(HandlingCode.H_3));
        });
    }

    private static Stream<AgreedFamily> seizures(Directory directory) {
        return directory.getAgreement().stream()
                .flatMap(agreement -> agreement.getFamily().stream())
                .filter(family -> family.getName().equals("SeizureNotice"));
    }

    public HostilePeer suspended() {
        return suspended;
    }

    /** Whose revocation list has run out. */
    public HostilePeer unknown() {
        return unknown;
    }

    /** Who may send one message within an hour. */
    public HostilePeer few() {
        return few;
    }

    @Override
    public void close() {
        Stream.of(suspended, unknown, few).forEach(HostilePeer::close);
    }
}
