package org.valise.exchange.directory;

import java.util.List;
import org.valise.security.steward.Stewards;

/**
 * Another federation that ours recognises: its directory is believed as far as its own stewards sign it. Recognition is not
 * handed on: whom the other federation recognises is its own affair.
 *
 * @param name its name
 * @param stewards as its anchor names them
 * @param crossings links between a member of ours and one of theirs; each counts when both directories list it
 */
public record Recognised(String name, Stewards stewards, List<Link> crossings) {

    public Recognised {
        crossings = List.copyOf(crossings);
    }
}
