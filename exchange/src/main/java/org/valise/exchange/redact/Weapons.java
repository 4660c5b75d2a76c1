package org.valise.exchange.redact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.v1.FindKind;
import org.valise.schemas.v1.Firearm;
import org.valise.schemas.v1.Place;
import org.valise.schemas.v1.SeizureNotice;
import org.valise.schemas.v1.TraceRequest;

/** Takes from a document the weapons in it. Only codes, countries and plain calibres are read; no other text is. */
final class Weapons {
    /** The form of PlainCalibre in aggregate.xsd: free text could hold a name or a serial number. */
    private static final Pattern CALIBRE =
            Pattern.compile("(?=.{2})[0-9]{0,4}(\\.[0-9]{1,4})?(x[0-9]{1,3})?(mm)?( [A-Z]{2,5})?");

    private Weapons() {}

    /** The weapons of a trace request or seizure notice; of other documents none. */
    static List<Weapon> in(Object document) {
        if (document instanceof TraceRequest request) {
            return List.of(weapon(
                    request.getFind().getDate(),
                    1,
                    request.getFirearm(),
                    request.getFind().getPlace(),
                    request.getFind().getKind()));
        }
        if (document instanceof SeizureNotice notice) {
            LocalDate day = LocalDate.ofInstant(notice.getSeizedAt(), ZoneOffset.UTC);
            return notice.getItems().getWeapon().stream()
                    .map(item -> weapon(day, item.getQuantity(), item.getFirearm(), notice.getPlace(), FindKind.SEIZED))
                    .toList();
        }
        return List.of();
    }

    private static Weapon weapon(LocalDate day, int quantity, Firearm firearm, @Nullable Place place, FindKind kind) {
        Map<Profile.Part, String> values = new EnumMap<>(Profile.Part.class);
        values.put(Profile.Part.CATEGORY, firearm.getCategory().value());
        values.put(Profile.Part.FIND_KIND, kind.value());
        if (firearm.getCalibre() != null && firearm.getCalibre().getNormalised() != null) {
            String calibre = firearm.getCalibre().getNormalised();
            values.put(Profile.Part.CALIBRE, CALIBRE.matcher(calibre).matches() ? calibre : "OTHER");
        }
        if (firearm.getCountryOfManufacture() != null) {
            values.put(
                    Profile.Part.COUNTRY_OF_MANUFACTURE,
                    firearm.getCountryOfManufacture().getCountry());
        }
        if (place != null) {
            values.put(Profile.Part.FIND_COUNTRY, place.getCountry());
        }
        return new Weapon(day, quantity, values);
    }
}
