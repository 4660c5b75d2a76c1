package org.valise.exchange.redact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.v1.FindKind;
import org.valise.schemas.v1.Firearm;
import org.valise.schemas.v1.Place;
import org.valise.schemas.v1.PlainCalibre;
import org.valise.schemas.v1.SeizureNotice;
import org.valise.schemas.v1.TraceRequest;

/** Takes from a document the weapons in it. Only codes, countries and known calibres are read; no other text is. */
final class Weapons {
    private static final Map<String, PlainCalibre> KNOWN = Stream.of(PlainCalibre.values())
            .collect(Collectors.toUnmodifiableMap(calibre -> plain(calibre.value()), calibre -> calibre));

    private Weapons() {}

    /** The weapons of a trace request or seizure notice; of other documents none. */
    static List<Weapon> in(UUID message, Object document) {
        if (document instanceof TraceRequest request) {
            return List.of(weapon(
                    message,
                    request.getFind().getDate(),
                    1,
                    request.getFirearm(),
                    request.getFind().getPlace(),
                    request.getFind().getKind()));
        }
        if (document instanceof SeizureNotice notice) {
            LocalDate day = LocalDate.ofInstant(notice.getSeizedAt(), ZoneOffset.UTC);
            return notice.getItems().getWeapon().stream()
                    .map(item -> weapon(
                            message, day, item.getQuantity(), item.getFirearm(), notice.getPlace(), FindKind.SEIZED))
                    .toList();
        }
        return List.of();
    }

    private static Weapon weapon(
            UUID message, LocalDate day, int quantity, Firearm firearm, @Nullable Place place, FindKind kind) {
        Map<Profile.Part, String> values = new EnumMap<>(Profile.Part.class);
        values.put(Profile.Part.CATEGORY, firearm.getCategory().value());
        values.put(Profile.Part.FIND_KIND, kind.value());
        if (firearm.getCalibre() != null && firearm.getCalibre().getNormalised() != null) {
            // Attack: a serial number or a name written where the calibre belongs.
            PlainCalibre calibre = KNOWN.get(plain(firearm.getCalibre().getNormalised()));
            values.put(Profile.Part.CALIBRE, calibre == null ? "OTHER" : calibre.value());
        }
        if (firearm.getCountryOfManufacture() != null) {
            values.put(
                    Profile.Part.COUNTRY_OF_MANUFACTURE,
                    firearm.getCountryOfManufacture().getCountry());
        }
        if (place != null) {
            values.put(Profile.Part.FIND_COUNTRY, place.getCountry());
        }
        return new Weapon(message, day, quantity, values);
    }

    private static String plain(String calibre) {
        return calibre.strip().toLowerCase(Locale.ROOT);
    }
}
