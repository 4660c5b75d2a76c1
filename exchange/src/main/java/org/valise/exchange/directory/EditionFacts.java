package org.valise.exchange.directory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.OverQuota;
import org.valise.schemas.v1.RecognisedFederation;

/** The facts of an edition from its XML, which is valid by its schema. */
final class EditionFacts {
    private final MemberReader members;

    EditionFacts(MemberReader members) {
        this.members = members;
    }

    Edition of(Directory directory) {
        List<Group> groups =
                directory.getGroup().stream().map(EditionFacts::group).toList();
        AgreementReader agreements = new AgreementReader(directory, groups);
        return new Edition(
                directory.getFederation(),
                directory.getVersion(),
                directory.getIssued(),
                directory.getNextUpdate(),
                directory.getExpires(),
                StewardReader.read(directory.getStewards()),
                directory.getMember().stream().map(members::read).toList(),
                groups,
                directory.getLink().stream()
                        .map(link -> new Link(link.getA(), link.getB()))
                        .toList(),
                agreements.read(),
                deadlines(directory),
                quotas(directory),
                directory.getRecognised().stream().map(EditionFacts::recognised).toList());
    }

    private static Group group(DirectoryGroup entry) {
        return new Group(
                entry.getCode(),
                MemberReader.names(entry.getName()),
                Optional.ofNullable(entry.getRelay()),
                Set.copyOf(entry.getMember()));
    }

    private static Map<String, DeadlineProfile> deadlines(Directory directory) {
        return directory.getDeadlineProfile().stream()
                .map(profile -> new DeadlineProfile(
                        profile.getId(),
                        profile.getDeadline().stream()
                                .collect(Collectors.toMap(
                                        deadline -> DeadlineProfile.key(
                                                deadline.getFamily(),
                                                deadline.getPriority().name()),
                                        deadline -> Duration.parse(deadline.getWithin()),
                                        (one, other) -> one.compareTo(other) < 0 ? one : other))))
                .collect(Collectors.toMap(DeadlineProfile::id, profile -> profile));
    }

    private static Map<String, Quota> quotas(Directory directory) {
        Map<String, Quota> quotas = new LinkedHashMap<>();
        directory
                .getQuota()
                .forEach(quota -> quotas.put(
                        quota.getMember() == null ? Edition.EVERYBODY : quota.getMember(),
                        new Quota(quota.getMessages(), quota.getBytes(), quota.getOver() == OverQuota.REFUSE)));
        return quotas;
    }

    private static Recognised recognised(RecognisedFederation other) {
        return new Recognised(
                other.getName(),
                StewardReader.read(other.getStewards()),
                other.getCrossing().stream()
                        .map(crossing -> new Link(crossing.getOwn(), crossing.getForeign()))
                        .toList());
    }
}
