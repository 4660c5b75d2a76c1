package org.valise.schemas.header;

import java.util.HashSet;
import java.util.List;
import org.valise.schemas.Codes;

/** To whom an envelope goes: named members, or one group that a relay knows. */
public sealed interface Addressees {
    /** The most members that one header may name. */
    int MOST = 64;

    /**
     * One to 64 members, each once, in the order of the header.
     *
     * @param codes member codes
     */
    record Members(List<String> codes) implements Addressees {
        public Members {
            codes = List.copyOf(codes);
            if (codes.isEmpty() || codes.size() > MOST) {
                throw new IllegalArgumentException("a header names 1 to " + MOST + " members");
            }
            codes.forEach(Codes::member);
            if (new HashSet<>(codes).size() != codes.size()) {
                throw new IllegalArgumentException("a header names each member once");
            }
        }
    }

    /**
     * One group of the federation directory.
     *
     * @param code group code
     */
    record Group(String code) implements Addressees {
        public Group {
            Codes.member(code);
        }
    }
}
