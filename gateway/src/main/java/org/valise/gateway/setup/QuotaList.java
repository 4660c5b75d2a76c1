package org.valise.gateway.setup;

import java.util.Objects;
import java.util.Optional;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.OverQuota;
import org.valise.schemas.v1.Quota;

/** How much the members of a draft may send each other within an hour. */
public final class QuotaList {
    private final Directory directory;

    QuotaList(Directory directory) {
        this.directory = directory;
    }

    /**
     * Limits a member, in place of what limited it before.
     *
     * @param member empty for every member that has no quota of its own
     */
    public void limit(Optional<String> member, int messages, long bytes, OverQuota over) {
        member.ifPresent(new MemberList(directory)::listed);
        Quota quota = new Quota();
        member.ifPresent(quota::setMember);
        quota.setMessages(messages);
        quota.setBytes(bytes);
        quota.setOver(over);
        remove(member);
        directory.getQuota().add(quota);
    }

    /** Lifts a limit. */
    public void lift(Optional<String> member) {
        if (!remove(member)) {
            throw DirectoryDraft.refusal(
                    "There is no quota " + member.map(code -> "of " + code).orElse("for all") + ".");
        }
    }

    private boolean remove(Optional<String> member) {
        return directory.getQuota().removeIf(quota -> Objects.equals(quota.getMember(), member.orElse(null)));
    }
}
