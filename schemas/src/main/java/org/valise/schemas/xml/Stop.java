package org.valise.schemas.xml;

import java.io.Serial;
import org.valise.schemas.Finding;
import org.xml.sax.SAXException;

/** Ends a parse that is not worth going on with. */
final class Stop extends SAXException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Stop(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
