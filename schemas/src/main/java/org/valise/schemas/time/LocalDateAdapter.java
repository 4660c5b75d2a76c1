package org.valise.schemas.time;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads and writes a day without time zone. Absent stays absent. Thread safe. */
public final class LocalDateAdapter extends XmlAdapter<@Nullable String, @Nullable LocalDate> {
    @Override
    public @Nullable LocalDate unmarshal(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text.strip());
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate value) {
        return value == null ? null : value.toString();
    }
}
