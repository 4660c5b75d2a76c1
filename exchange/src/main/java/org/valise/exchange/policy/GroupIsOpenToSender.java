package org.valise.exchange.policy;

import org.valise.exchange.Code;

/** Only a member of a group writes to it. */
final class GroupIsOpenToSender implements Rule {
    @Override
    public String name() {
        return "group is open to the sender";
    }

    @Override
    public Answer evaluate(Question question) {
        return question.group()
                .map(code -> Answer.of(
                        isMember(question, code), Code.GROUP_NOT_OURS, "group " + code + ", sender " + question.from()))
                .orElseGet(() -> Answer.notApplicable("no group is addressed"));
    }

    /** Of a group that is not listed, another rule speaks. */
    private static boolean isMember(Question question, String code) {
        return question.directory().groups().stream()
                .filter(group -> group.code().equals(code))
                .allMatch(group -> group.members().contains(question.from()));
    }
}
