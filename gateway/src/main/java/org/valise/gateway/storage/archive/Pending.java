package org.valise.gateway.storage.archive;

/** What counts as not come to its end, in table addressee as {@code a}: no receipt, and no refusal but for the way. */
final class Pending {
    static final String CONDITION = "a.stage IN ('record', 'send', 'relay') OR a.stage = 'refuse'"
            + " AND a.code IN ('LINK_NOT_ENTITLED', 'NOT_ADDRESSED_HERE', 'ADDRESSEE_UNREACHABLE')";

    private Pending() {}
}
