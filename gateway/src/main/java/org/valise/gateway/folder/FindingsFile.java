package org.valise.gateway.folder;

import org.valise.exchange.Refusal;

/** A refusal as the text file that lies beside a refused document. */
final class FindingsFile {

    private FindingsFile() {}

    static String text(Refusal refusal) {
        StringBuilder text = new StringBuilder()
                .append(refusal.code())
                .append(": ")
                .append(refusal.reason())
                .append('\n');
        refusal.findings()
                .forEach(finding -> text.append("- [")
                        .append(finding.severity())
                        .append("] ")
                        .append(finding.code())
                        .append(" at ")
                        .append(finding.path())
                        .append("\n  ")
                        .append(finding.message())
                        .append("\n  ")
                        .append(finding.remedy())
                        .append('\n'));
        text.append(refusal.remedy()).append('\n');
        return text.append(refusal.explanation()).toString();
    }
}
