package org.valise.gateway.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.valise.schemas.v1.AgencyKind;
import org.valise.schemas.v1.Contact;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryAgency;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.MemberState;

/** The members of a draft. Whatever cannot be done is refused with DIRECTORY_EDIT_REFUSED and changes nothing. */
public final class MemberList {
    private final Directory directory;

    MemberList(Directory directory) {
        this.directory = directory;
    }

    /** A member's entry, if it is listed. */
    public Optional<DirectoryMember> find(String code) {
        return directory.getMember().stream()
                .filter(member -> member.getCode().equals(code))
                .findFirst();
    }

    /**
     * Lists a member as it asks. If it is listed already, its entry is replaced; its state stays, and so do relay, agencies
     * and contacts unless the request names others.
     */
    public void put(DirectoryMember asked) {
        Optional<DirectoryMember> listed = find(asked.getCode());
        if (listed.isEmpty()) {
            // Attack: a request that names its own state would undo what the stewards decide.
            asked.setState(null);
            directory.getMember().add(asked);
            return;
        }
        DirectoryMember old = listed.get();
        asked.setState(old.getState() == MemberState.ACTIVE ? null : old.getState());
        if (asked.getRelay() == null) {
            asked.setRelay(old.getRelay());
        }
        if (asked.getAgency().isEmpty()) {
            asked.getAgency().addAll(old.getAgency());
        }
        if (asked.getContact().isEmpty()) {
            asked.getContact().addAll(old.getContact());
        }
        directory.getMember().set(directory.getMember().indexOf(old), asked);
    }

    /** Nothing goes to the member or is taken from it any more; its entry stays. */
    public void suspend(String code) {
        listed(code).setState(MemberState.SUSPENDED);
    }

    /** The member takes part again. */
    public void resume(String code) {
        listed(code).setState(null);
    }

    /** Takes a member out, with its links, its places in groups and agreements, its quota and its crossings. */
    public void remove(String code) {
        DirectoryMember member = listed(code);
        requireNoRelay(code);
        directory.getMember().remove(member);
        directory
                .getLink()
                .removeIf(link -> link.getA().equals(code) || link.getB().equals(code));
        directory.getQuota().removeIf(quota -> code.equals(quota.getMember()));
        directory
                .getRecognised()
                .forEach(other -> other.getCrossing()
                        .removeIf(crossing -> crossing.getOwn().equals(code)));
        directory.getGroup().forEach(group -> group.getMember().remove(code));
        List<String> empty = new ArrayList<>();
        directory.getGroup().stream()
                .filter(group -> group.getMember().isEmpty())
                .forEach(group -> empty.add(group.getCode()));
        directory.getGroup().removeIf(group -> empty.contains(group.getCode()));
        new AgreementList(directory).leave(code);
        empty.forEach(group -> new AgreementList(directory).leave(group));
    }

    /** Names the member that relays for another where there is no direct link; empty for none. */
    public void relay(String code, String relay) {
        DirectoryMember member = listed(code);
        if (relay.isEmpty()) {
            member.setRelay(null);
            return;
        }
        if (!listed(relay).isIsRelay()) {
            throw DirectoryDraft.refusal(
                    relay + " does not relay; its node is made with 'valise init --relays' and its request handed in.");
        }
        member.setRelay(relay);
    }

    /** Sets the contacts of a member, or of one of its agencies, in place of those that are listed. */
    public void contacts(String code, Optional<AgencyKind> agency, List<Contact> contacts) {
        List<Contact> present = agency.isEmpty()
                ? listed(code).getContact()
                : agency(code, agency.get()).getContact();
        present.clear();
        present.addAll(contacts);
    }

    /** All contacts of a member were found to be right on that day. */
    public void confirm(String code, LocalDate day) {
        DirectoryMember member = listed(code);
        member.getContact().forEach(contact -> contact.setCheckedOn(day));
        member.getAgency().forEach(agency -> agency.getContact().forEach(contact -> contact.setCheckedOn(day)));
    }

    private DirectoryAgency agency(String code, AgencyKind kind) {
        return listed(code).getAgency().stream()
                .filter(agency -> agency.getKind() == kind)
                .findFirst()
                .orElseThrow(() -> DirectoryDraft.refusal(code + " has no agency of kind " + kind + "."));
    }

    private void requireNoRelay(String code) {
        directory.getMember().stream()
                .filter(member -> code.equals(member.getRelay()))
                .findFirst()
                .ifPresent(member -> {
                    throw DirectoryDraft.refusal(
                            code + " relays for " + member.getCode() + "; name another relay first.");
                });
        directory.getGroup().stream()
                .filter(group -> code.equals(group.getRelay()))
                .findFirst()
                .ifPresent(group -> {
                    throw DirectoryDraft.refusal(
                            code + " relays to group " + group.getCode() + "; name another relay first.");
                });
    }

    DirectoryMember listed(String code) {
        return find(code)
                .orElseThrow(
                        () -> DirectoryDraft.refusal(code + " is no member of " + directory.getFederation() + "."));
    }
}
