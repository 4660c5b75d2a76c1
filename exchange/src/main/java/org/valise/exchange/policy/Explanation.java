package org.valise.exchange.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.valise.exchange.Refusal;

/**
 * The answers of all rules about one message. The same facts give the same text. It holds codes, ids and dates and no
 * contents of a document.
 *
 * @param subject which document, in words
 */
public record Explanation(String subject, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** One rule's answer about one addressee. */
    public record Line(String addressee, String rule, Answer answer) {}

    /** The first rule that failed; empty when the message may go on. */
    public Optional<Line> refusing() {
        return with(Result.FAILED).stream().findFirst();
    }

    /** The names of the rules that break-glass has set aside, each once. */
    public List<String> overridden() {
        return with(Result.OVERRIDDEN).stream().map(Line::rule).distinct().toList();
    }

    /** The names of the rules that nobody could answer and whose risk this node takes, each once. */
    public List<String> risked() {
        return with(Result.AT_OWN_RISK).stream().map(Line::rule).distinct().toList();
    }

    /** What the audit keeps of a message that is let pass: the whole text when something is at our own risk. */
    public String remark() {
        return risked().isEmpty() ? "" : text();
    }

    /**
     * Nothing, when no rule failed.
     *
     * @throws Refusal with the code of the first rule that failed, and this explanation
     */
    public void enforce() {
        refusing().ifPresent(line -> {
            throw Refusal.explained(
                    line.answer().code(),
                    // A rule is called by what it demands: alone, its name says the opposite of what was found.
                    "the rule \"" + line.rule() + "\" failed: " + line.answer().inputs() + ".",
                    text());
        });
    }

    /** All of it as plain text, one line a rule. */
    public String text() {
        StringBuilder text = new StringBuilder(256).append(subject).append('\n');
        String addressee = "";
        for (Line line : lines) {
            if (!line.addressee().equals(addressee)) {
                addressee = line.addressee();
                text.append("To ").append(addressee).append(":\n");
            }
            text.append(String.format(
                    Locale.ROOT,
                    "  %-14s  %s: %s",
                    line.answer().result().word(),
                    line.rule(),
                    line.answer().inputs()));
            if (!line.answer().code().isEmpty()) {
                text.append(" [").append(line.answer().code()).append(']');
            }
            text.append('\n');
        }
        return text.append(conclusion()).append('\n').toString();
    }

    private String conclusion() {
        return refusing()
                .map(line -> "Refused: " + line.answer().code() + ". "
                        + Refusal.remedy(line.answer().code()))
                .orElseGet(() -> allowed() + (risked().isEmpty() ? "" : " At our own risk: " + join(risked())));
    }

    private String allowed() {
        return overridden().isEmpty()
                ? "Allowed."
                : "Allowed because a life is at stake; set aside: " + join(overridden());
    }

    private static String join(List<String> rules) {
        return String.join(", ", rules) + ".";
    }

    private List<Line> with(Result result) {
        return lines.stream().filter(line -> line.answer().result() == result).toList();
    }
}
