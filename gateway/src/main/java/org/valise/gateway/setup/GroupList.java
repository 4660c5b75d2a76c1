package org.valise.gateway.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.DirectoryName;

/** The groups of a draft. */
public final class GroupList {
    private final Directory directory;

    GroupList(Directory directory) {
        this.directory = directory;
    }

    /**
     * Makes a group, or puts it in place of the one with this code.
     *
     * @param names by language (BCP 47)
     * @param relay who copies messages to each of its members; empty for nobody
     */
    public void put(String code, Map<String, String> names, String relay, List<String> members) {
        MemberList listed = new MemberList(directory);
        if (listed.find(code).isPresent()) {
            throw DirectoryDraft.refusal(code + " is a member; give the group another code.");
        }
        members.forEach(listed::listed);
        DirectoryGroup group = new DirectoryGroup();
        group.setCode(code);
        group.getName().addAll(names(names));
        if (!relay.isEmpty()) {
            group.setRelay(listed.listed(relay).getCode());
        }
        group.getMember().addAll(members);
        directory.getGroup().removeIf(old -> old.getCode().equals(code));
        directory.getGroup().add(group);
    }

    /** Takes a group away, and out of agreements. */
    public void dissolve(String code) {
        if (!directory.getGroup().removeIf(group -> group.getCode().equals(code))) {
            throw DirectoryDraft.refusal("There is no group " + code + ".");
        }
        new AgreementList(directory).leave(code);
    }

    /** Names as the directory writes them, in the order of their languages. */
    static List<DirectoryName> names(Map<String, String> byLanguage) {
        return new TreeMap<>(byLanguage)
                .entrySet().stream()
                        .map(entry -> {
                            DirectoryName name = new DirectoryName();
                            name.setLang(entry.getKey());
                            name.setValue(entry.getValue());
                            return name;
                        })
                        .toList();
    }
}
