package org.valise.gateway.hostile;

import java.util.List;
import java.util.Map;

/**
 * One thing that somebody does wrong. It is found by its package; what it changes in the scene it puts back, and what
 * it has delivered honestly on the way it tells the scene.
 */
public abstract class Misbehaviour {
    /** Answered as before, and nothing is delivered again. */
    protected static final String SAME_RECEIPT = "(the same receipt)";

    /** Nothing that anybody could notice. */
    protected static final String NO_EFFECT = "(no effect)";

    /** It is carried like anything else, sealed, and opened by nobody but the addressee. */
    protected static final String CARRIED = "(carried unopened)";

    /** The rules let it in on its sender's word, which stands in the document. */
    protected static final String DELIVERED = "(delivered, with its sender's word)";

    /** Many frames, and for each of them one of these codes. */
    protected static String oneOf(List<String> codes) {
        return "each one of " + String.join(", ", codes);
    }

    private static final Map<String, String> WHO = Map.of(
            "agency", "an agency",
            "applicant", "an applicant",
            "foreign", "another federation",
            "network", "anybody on the network",
            "operator", "an operator",
            "peer", "a peer",
            "relay", "a relay",
            "steward", "a steward",
            "stolenkey", "a thief of keys");

    private final String what;
    private final String code;

    /**
     * @param what one plain sentence that goes on after "a peer ..."
     * @param code the answer it must get: a stable code, or in brackets what is seen where no code can be given
     */
    protected Misbehaviour(String what, String code) {
        this.what = what;
        this.code = code;
    }

    /** Does it, and gives the answer that it got. */
    public abstract String misbehave(Scene scene) throws Exception;

    /** Whose misbehaviour it is. */
    public final String who() {
        return WHO.get(group());
    }

    final String group() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public final String what() {
        return what;
    }

    public final String code() {
        return code;
    }

    @Override
    public final String toString() {
        return who() + " " + what;
    }
}
