package org.valise.exchange.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.schemas.v1.AgreedFamily;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.Parties;

/** Reads agreements; groups and "all" are replaced by the members that they stand for. */
final class AgreementReader {
    private final Directory directory;
    private final Map<String, Group> groups;

    AgreementReader(Directory directory, List<Group> groups) {
        this.directory = directory;
        this.groups = groups.stream().collect(Collectors.toMap(Group::code, group -> group));
    }

    List<Agreement> read() {
        return directory.getAgreement().stream()
                .map(agreement -> new Agreement(
                        agreement.getId(),
                        parties(agreement.getParties()),
                        agreement.getFamily().stream()
                                .collect(Collectors.toMap(
                                        AgreedFamily::getName, AgreementReader::handling, AgreementReader::both)),
                        Optional.ofNullable(agreement.getDeadlines())))
                .toList();
    }

    private Set<String> parties(Parties listed) {
        Set<String> parties = new LinkedHashSet<>();
        if (listed.getAll() != null) {
            directory.getMember().stream().map(DirectoryMember::getCode).forEach(parties::add);
        }
        for (String code : listed.getParty()) {
            Group group = groups.get(code);
            parties.addAll(group == null ? Set.of(code) : group.members());
        }
        return parties;
    }

    private static Set<String> handling(AgreedFamily family) {
        return family.getHandling().stream().map(HandlingCode::value).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
