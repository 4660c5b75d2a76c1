package org.valise.schemas;

import java.io.Serial;

/** A header, evidence or directory that cannot be read. The finding says where and why; nothing was taken from it. */
public final class MalformedXml extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public MalformedXml(Finding finding) {
        super(finding.code() + " at " + finding.path() + ": " + finding.message());
        this.finding = finding;
    }

    /** What is wrong; its code is stable. */
    public Finding finding() {
        return finding;
    }
}
