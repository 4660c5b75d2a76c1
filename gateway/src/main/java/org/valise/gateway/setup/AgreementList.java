package org.valise.gateway.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.AgreedFamily;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Deadline;
import org.valise.schemas.v1.DeadlineProfile;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.Nothing;
import org.valise.schemas.v1.Parties;

/** What the members of a draft have agreed, and within what time they answer. */
public final class AgreementList {
    private final Directory directory;

    AgreementList(Directory directory) {
        this.directory = directory;
    }

    /**
     * Writes an agreement, in place of the one with this name.
     *
     * @param parties codes of members and groups; empty for every member
     * @param families kinds of documents with the handling codes under which they may be sent
     * @param deadlines the profile for answers
     */
    public void agree(
            String id, List<String> parties, Map<Family, Set<HandlingCode>> families, Optional<String> deadlines) {
        requireKnown(parties);
        Agreement agreement = new Agreement();
        agreement.setId(id);
        agreement.setParties(new Parties());
        if (parties.isEmpty()) {
            agreement.getParties().setAll(new Nothing());
        } else {
            agreement.getParties().getParty().addAll(parties);
        }
        families.forEach((family, codes) -> {
            AgreedFamily agreed = new AgreedFamily();
            agreed.setName(family.elementName());
            codes.stream().sorted().forEach(agreed.getHandling()::add);
            agreement.getFamily().add(agreed);
        });
        deadlines.ifPresent(profile -> {
            requireProfile(profile);
            agreement.setDeadlines(profile);
        });
        directory.getAgreement().removeIf(old -> old.getId().equals(id));
        directory.getAgreement().add(agreement);
    }

    /** Every member may exchange every kind of document with every other, under every handling code. */
    public void everything() {
        Map<Family, Set<HandlingCode>> families = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            families.put(family, Set.of(HandlingCode.values()));
        }
        agree("ALL", List.of(), families, Optional.empty());
    }

    /** Ends an agreement. */
    public void end(String id) {
        if (!directory.getAgreement().removeIf(agreement -> agreement.getId().equals(id))) {
            throw DirectoryDraft.refusal("There is no agreement " + id + ".");
        }
    }

    /** Writes a profile, in place of the one with this name. */
    public void deadlines(String id, List<Deadline> deadlines) {
        DeadlineProfile profile = new DeadlineProfile();
        profile.setId(id);
        profile.getDeadline().addAll(deadlines);
        directory.getDeadlineProfile().removeIf(old -> old.getId().equals(id));
        directory.getDeadlineProfile().add(profile);
    }

    /** Takes a profile away that no agreement names. */
    public void endDeadlines(String id) {
        directory.getAgreement().stream()
                .filter(agreement -> id.equals(agreement.getDeadlines()))
                .findFirst()
                .ifPresent(agreement -> {
                    throw DirectoryDraft.refusal("Agreement " + agreement.getId() + " names the profile " + id + ".");
                });
        if (!directory.getDeadlineProfile().removeIf(profile -> profile.getId().equals(id))) {
            throw DirectoryDraft.refusal("There is no deadline profile " + id + ".");
        }
    }

    /** Takes a party out of every agreement; one with fewer than two parties left ends, unless that is a group. */
    void leave(String code) {
        List<Agreement> ended = new ArrayList<>();
        for (Agreement agreement : directory.getAgreement()) {
            List<String> parties = agreement.getParties().getParty();
            if (parties.remove(code) && parties.stream().noneMatch(this::isGroup) && parties.size() < 2) {
                ended.add(agreement);
            }
        }
        directory.getAgreement().removeAll(ended);
    }

    private void requireKnown(List<String> parties) {
        boolean recognises = !directory.getRecognised().isEmpty();
        for (String party : parties) {
            boolean member =
                    directory.getMember().stream().map(DirectoryMember::getCode).anyMatch(party::equals);
            if (!member && !isGroup(party) && !recognises) {
                throw DirectoryDraft.refusal(party + " is neither a member nor a group.");
            }
        }
        if (parties.size() == 1 && !isGroup(parties.get(0))) {
            throw DirectoryDraft.refusal("One member alone cannot agree: name two, or a group.");
        }
    }

    private void requireProfile(String id) {
        if (directory.getDeadlineProfile().stream()
                .noneMatch(profile -> profile.getId().equals(id))) {
            throw DirectoryDraft.refusal(
                    "There is no deadline profile " + id + "; write it first with 'valise directory deadlines'.");
        }
    }

    private boolean isGroup(String code) {
        return directory.getGroup().stream().anyMatch(group -> group.getCode().equals(code));
    }
}
