package org.valise.exchange.policy;

import java.util.Comparator;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Group;

/** A need-to-know group that is a group of the directory has the addressee in it; other groups are readers, whom the receiver knows. */
final class AddresseeNeedsToKnow implements Rule {
    @Override
    public String name() {
        return "addressee needs to know";
    }

    @Override
    public Answer evaluate(Question question) {
        List<Group> groups = question.directory().groups().stream()
                .filter(group ->
                        question.facts().handling().restrictions().needToKnow().contains(group.code()))
                .sorted(Comparator.comparing(Group::code))
                .toList();
        if (groups.isEmpty()) {
            return Answer.notApplicable("no group of the directory limits it");
        }
        return Answer.of(
                groups.stream().anyMatch(group -> group.members().contains(question.to())),
                Code.NEED_TO_KNOW,
                question.to() + ", groups " + groups.stream().map(Group::code).toList());
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
