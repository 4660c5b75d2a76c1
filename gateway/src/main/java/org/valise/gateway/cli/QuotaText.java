package org.valise.gateway.cli;

import java.util.Locale;
import org.valise.gateway.rest.Views;

/** How far a member has used its quota, in a line that an operator understands. */
final class QuotaText {
    private static final double MEBI = 1 << 20;

    private QuotaText() {}

    static String of(Views.Quota quota) {
        StringBuilder text = new StringBuilder("quota " + quota.member());
        if (isThere(quota.over())) {
            text.append(" over ").append(quota.over());
        }
        text.append(String.format(
                Locale.ROOT,
                "  within the last hour %,d of %,d messages, %,.1f of %,.1f MiB",
                quota.messages(),
                quota.messagesAllowed(),
                quota.bytes() / MEBI,
                quota.bytesAllowed() / MEBI));
        if (isThere(quota.deferredUntil())) {
            text.append("  OVER QUOTA since ").append(quota.deferredSince());
            if (quota.waiting() > 0) {
                text.append(String.format(Locale.ROOT, ", %,d frames wait here", quota.waiting()));
            }
            text.append(", the next is taken at ").append(quota.deferredUntil());
        }
        if (quota.refused() > 0) {
            text.append(String.format(Locale.ROOT, "  %,d refused since the node started", quota.refused()));
        }
        return text.toString();
    }

    private static boolean isThere(String text) {
        return text != null && !text.isEmpty();
    }
}
