package org.valise.gateway.setup;

import java.util.stream.Stream;
import org.valise.schemas.v1.Crossing;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryLink;

/** The direct links of a draft. The order of a link's two ends means nothing. */
public final class LinkList {
    private final Directory directory;

    LinkList(Directory directory) {
        this.directory = directory;
    }

    /** Joins two members directly; a link that is there stays as it is. */
    public void join(String a, String b) {
        MemberList members = new MemberList(directory);
        members.listed(a);
        members.listed(b);
        if (a.equals(b)) {
            throw DirectoryDraft.refusal("A link joins two different members, not " + a + " with itself.");
        }
        if (directory.getLink().stream().noneMatch(link -> joins(link, a, b))) {
            DirectoryLink link = new DirectoryLink();
            link.setA(a);
            link.setB(b);
            directory.getLink().add(link);
        }
    }

    /** Takes a link away. */
    public void cut(String a, String b) {
        if (!directory.getLink().removeIf(link -> joins(link, a, b))) {
            throw DirectoryDraft.refusal("There is no link between " + a + " and " + b + ".");
        }
    }

    /** Both members of a link must be reachable: each pushes to the other. */
    void requireEndpoints() {
        MemberList members = new MemberList(directory);
        Stream<String> linked = directory.getLink().stream().flatMap(link -> Stream.of(link.getA(), link.getB()));
        Stream<String> crossing = directory.getRecognised().stream()
                .flatMap(other -> other.getCrossing().stream())
                .map(Crossing::getOwn);
        Stream.concat(linked, crossing)
                .flatMap(code -> members.find(code).stream())
                .filter(member -> member.getEndpoint() == null)
                .findFirst()
                .ifPresent(member -> {
                    throw DirectoryDraft.refusal(member.getCode()
                            + " is linked, but its entry has no Endpoint where peers could reach it; it has to ask again"
                            + " with one, or its links be taken away.");
                });
    }

    private static boolean joins(DirectoryLink link, String a, String b) {
        return (link.getA().equals(a) && link.getB().equals(b))
                || (link.getA().equals(b) && link.getB().equals(a));
    }
}
