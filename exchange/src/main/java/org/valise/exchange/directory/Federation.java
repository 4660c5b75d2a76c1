package org.valise.exchange.directory;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeader;

/**
 * The editions in force, seen from one member: our own federation's and those of the federations it recognises. Immutable
 * and thread safe; every answer follows from the signed directories alone. It does not know the time: whether an edition has
 * expired is asked of {@link #edition}.
 */
public final class Federation {
    private final String own;
    private final Edition home;
    private final List<Edition> recognised;
    private final Map<String, Member> members;
    private final Map<String, Group> groups;
    private final List<Link> links;
    private final Set<String> peers;
    private final Paths paths;
    // Ways are few and asked for at every message: members times members at most.
    private final Map<Journey, Ways> ways = new ConcurrentHashMap<>();

    private record Journey(String relay, String from, String to) {}

    /**
     * @param recognised editions of other federations; what our own edition does not recognise is left out
     */
    public Federation(String own, Edition home, List<Edition> recognised) {
        this.own = own;
        this.home = home;
        Recognition recognition = new Recognition(own, home, recognised);
        this.recognised = recognition.editions();
        this.members = recognition.members();
        this.groups = home.groups().stream().collect(Collectors.toUnmodifiableMap(Group::code, group -> group));
        this.links = recognition.links();
        Set<String> neighbours = recognition.neighbours();
        this.peers = this.members.keySet().stream()
                .filter(member ->
                        neighbours.contains(member) || links.stream().anyMatch(link -> link.joins(own, member)))
                .collect(Collectors.toUnmodifiableSet());
        this.paths = new Paths(this.members, this.links);
    }

    /** Our own member code. */
    public String own() {
        return own;
    }

    /** Our own federation's edition. */
    public Edition home() {
        return home;
    }

    /** The editions of recognised federations. */
    public List<Edition> recognised() {
        return recognised;
    }

    /** The edition that lists a member; empty for a stranger. */
    public Optional<Edition> edition(String member) {
        return home.lists(member)
                ? Optional.of(home)
                : recognised.stream().filter(edition -> edition.lists(member)).findFirst();
    }

    /** Federations that list a member of this code too, whose entry does not count: ours goes first. */
    public List<String> alsoListedBy(String member) {
        return recognised.stream()
                .filter(edition -> edition.lists(member)
                        && edition(member).filter(edition::equals).isEmpty())
                .map(Edition::federation)
                .toList();
    }

    /** Whether a member's node believes the stewards of a federation: its own one, or one that it recognises. */
    public boolean believes(String member, String federation) {
        return edition(member)
                .filter(edition -> edition.federation().equals(federation) || edition.recognises(federation))
                .isPresent();
    }

    /** The agreements of our own federation that cover such documents between the two; none permits nothing. */
    public List<Agreement> agreements(String from, String to, String family) {
        return home.agreements().stream()
                .filter(agreement -> agreement.covers(from, to, family))
                .toList();
    }

    /** What a member may send us within an hour; empty when nothing limits it. */
    public Optional<Quota> quota(String member) {
        return home.quota(member);
    }

    /** Within what time an answer is due between the two, the shortest of their agreements; empty when none is set. */
    public Optional<Duration> deadline(String from, String to, String family, String priority) {
        return agreements(from, to, family).stream()
                .flatMap(agreement -> agreement.deadlines().stream())
                .flatMap(id -> Optional.ofNullable(home.deadlines().get(id)).stream())
                .flatMap(profile -> profile.of(family, priority).stream())
                .min(Comparator.naturalOrder());
    }

    public Collection<Member> members() {
        return members.values();
    }

    public Collection<Group> groups() {
        return groups.values();
    }

    public Optional<Member> member(String code) {
        return Optional.ofNullable(members.get(code));
    }

    /**
     * The members we hold a direct link with. Among them are those at the other end of a crossing that only our federation
     * lists: such a link carries announcements and is on no message's way.
     */
    public List<Member> peers() {
        return members.values().stream()
                .filter(member -> isPeer(member.code()))
                .sorted(Comparator.comparing(Member::code))
                .toList();
    }

    /** Whether we hold a direct link with a member; not while either is suspended, unless that is we. */
    public boolean isPeer(String member) {
        return peers.contains(member);
    }

    /**
     * Everybody whom a header addresses, its sender left out.
     *
     * @throws Refusal {@link Code#ADDRESSEE_UNKNOWN} or {@link Code#GROUP_NOT_OURS}
     */
    public Set<String> recipients(String from, Addressees to) {
        Set<String> recipients = new LinkedHashSet<>();
        if (to instanceof Addressees.Group name) {
            Group group = group(name.code());
            if (!group.members().contains(from)) {
                throw Refusal.of(Code.GROUP_NOT_OURS, from + " is no member of group " + group.code() + ".");
            }
            // A suspended member of a group is passed over; one that is named is refused by its own rule.
            group.members().stream()
                    .filter(code -> Optional.ofNullable(members.get(code))
                            .map(Member::active)
                            .orElse(true))
                    .sorted()
                    .forEach(recipients::add);
        } else {
            recipients.addAll(((Addressees.Members) to).codes());
        }
        recipients.remove(from);
        for (String recipient : recipients) {
            if (!members.containsKey(recipient)) {
                throw Refusal.of(Code.ADDRESSEE_UNKNOWN, recipient + " is no member of the directory.");
            }
        }
        return recipients;
    }

    /**
     * The peers we hand this to, each with the addressees reached through it.
     *
     * @throws Refusal {@link Code#ADDRESSEE_UNREACHABLE} when no way leads to one of them
     */
    public Map<String, Set<String>> nextHops(String from, Addressees to) {
        Map<String, Set<String>> hops = new HashMap<>();
        for (String recipient : recipients(from, to)) {
            Ways found = ways(from, to, recipient);
            if (found.used().isEmpty()) {
                throw Refusal.of(
                        Code.ADDRESSEE_UNREACHABLE,
                        "No link and no relay leads from " + from + " to " + recipient + ".");
            }
            found.after(own)
                    .ifPresent(peer -> hops.computeIfAbsent(peer, code -> new LinkedHashSet<>())
                            .add(recipient));
        }
        return hops;
    }

    /** The peer to whom we hand what goes to this recipient; empty when no way leads there from us. */
    public Optional<String> nextHop(String from, Addressees to, String recipient) {
        return ways(from, to, recipient).after(own);
    }

    /** The members on the way in use from a sender to a recipient, both included; empty when there is none. */
    public List<String> way(String from, Addressees to, String recipient) {
        return ways(from, to, recipient).used();
    }

    /** The peer after us on the first way to this recipient that leads over us, in use or not; empty when none does. */
    public Optional<String> anyHop(String from, Addressees to, String recipient) {
        return ways(from, to, recipient).anyAfter(own);
    }

    /**
     * Whether this peer may hand us that header: it stands just before us on one of the ways from the sender to one of the
     * addressees, in use or not, see {@link Ways}.
     *
     * <p>Attack: a relay of one of the two hands over what it should not have any more, or for the second time. It could have
     * done so under the edition before; it can neither open nor change what it carries, ids are remembered, and who is named
     * a relay neither for the sender nor for the addressee has no such right.
     */
    public boolean mayCarry(String peer, RoutingHeader header) {
        for (String recipient : recipients(header.from(), header.to())) {
            if (ways(header.from(), header.to(), recipient).lead(peer, own)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The peers to whom we pass on what this peer has handed us: those after us on the ways in use. If we are on none of those
     * and are not addressed, we got it because its ways have changed while it was under way, and pass it on along the first
     * way on which that peer stands just before us. So the next node may take it from us; it cannot go round in a circle; and
     * no addressee gets two copies as long as all go by one edition.
     */
    public Set<String> onward(String peer, RoutingHeader header) {
        Set<String> recipients = recipients(header.from(), header.to());
        boolean addressed = recipients.contains(own);
        Set<String> inUse = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String recipient : recipients) {
            Ways found = ways(header.from(), header.to(), recipient);
            found.after(own).ifPresent(inUse::add);
            if (!addressed && inUse.isEmpty()) {
                found.after(peer, own).ifPresent(others::add);
            }
        }
        return inUse.isEmpty() ? others : inUse;
    }

    /** Whether a peer may hand us what others have sent: it relays, for members or for a group. */
    public boolean carriesForOthers(String peer) {
        return member(peer).map(Member::relays).orElse(false)
                || groups.values().stream()
                        .anyMatch(group -> group.relay().filter(peer::equals).isPresent());
    }

    /** The peer that carries something of our own to a member; empty when nothing does. */
    public Optional<String> linkTo(String member) {
        return paths.between(own, member).after(own);
    }

    private Ways ways(String from, Addressees to, String recipient) {
        String relay =
                to instanceof Addressees.Group name ? group(name.code()).relay().orElse("") : "";
        return ways.computeIfAbsent(
                new Journey(relay, from, recipient),
                journey -> relay.isEmpty() ? paths.between(from, recipient) : paths.over(relay, from, recipient));
    }

    private Group group(String code) {
        return Optional.ofNullable(groups.get(code))
                .orElseThrow(() -> Refusal.of(
                        Code.ADDRESSEE_UNKNOWN, code + " is neither a group nor a member of the directory."));
    }
}
