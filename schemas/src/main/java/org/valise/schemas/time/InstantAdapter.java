package org.valise.schemas.time;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes a moment in UTC with the letter Z. Absent stays absent. Thread safe. */
public final class InstantAdapter extends XmlAdapter<@Nullable String, @Nullable Instant> {
    @Override
    public @Nullable Instant unmarshal(@Nullable String text) {
        return text == null ? null : Instant.parse(text.strip());
    }

    @Override
    public @Nullable String marshal(@Nullable Instant value) {
        return value == null ? null : value.toString();
    }
}
