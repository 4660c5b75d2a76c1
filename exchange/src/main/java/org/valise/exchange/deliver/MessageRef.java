package org.valise.exchange.deliver;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.exchange.Code;
import org.valise.exchange.Identified;
import org.valise.exchange.Refusal;

/**
 * Names one message in the archive. An id alone is enough as long as one member uses it; a member that
 * uses another's id again cannot hide that message from who names the origin too.
 *
 * @param origin the member that sent it, where it is named
 */
public record MessageRef(Optional<String> origin, UUID id) implements Identified {
    private static final Pattern TEXT =
            Pattern.compile("(?:([A-Z][A-Z0-9]{2,11}):)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    /** The message of this id, ours or the first that came. */
    public static MessageRef of(UUID id) {
        return new MessageRef(Optional.empty(), id);
    }

    /** The message of this id that this member sent. */
    public static MessageRef of(String origin, UUID id) {
        return new MessageRef(Optional.of(origin), id);
    }

    /**
     * Reads {@code <id>} or {@code <origin>:<id>}.
     *
     * @throws Refusal {@link Code#NOT_FOUND}
     */
    public static MessageRef valueOf(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(Code.NOT_FOUND, "That is no message id.");
        }
        return new MessageRef(Optional.ofNullable(matcher.group(1)), UUID.fromString(matcher.group(2)));
    }

    @Override
    public UUID messageId() {
        return id;
    }

    @Override
    public String toString() {
        return origin.map(member -> member + ":" + id).orElseGet(id::toString);
    }
}
