package org.valise.gateway.realrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the drop-down lists of the seizure base mean in the gateway's codes. */
final class Vocabulary {
    private static final Set<String> SAYS_NOTHING =
            Set.of("", "NÃO IDENTIFICADO", "NÃO IDENTIFICADA", "INDETERMINADO", "INDETERMINADA", "OUTROS");

    private static final Map<String, String> CATEGORIES = Map.of(
            "PISTOLA", "SELF_LOADING_PISTOL",
            "REVÓLVER", "REVOLVER",
            "FUZIL", "RIFLE",
            "ESPINGARDA", "SHOTGUN",
            "CARABINA", "CARBINE",
            "SUBMETRALHADORA", "SUB_MACHINE_GUN",
            "METRALHADORA", "LIGHT_MACHINE_GUN",
            "ARMA DE FABRICAÇÃO CASEIRA", "CRAFT_MADE");

    /** The ten states that are asked most, and those of the hard cases; successor states are not guessed. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("EUA", "USA"),
            Map.entry("ÁUSTRIA", "AUT"),
            Map.entry("TURQUIA", "TUR"),
            Map.entry("ARGENTINA", "ARG"),
            Map.entry("BÉLGICA", "BEL"),
            Map.entry("REP. TCHECA", "CZE"),
            Map.entry("ESPANHA", "ESP"),
            Map.entry("ITÁLIA", "ITA"),
            Map.entry("ALEMANHA", "DEU"),
            Map.entry("ISRAEL", "ISR"),
            Map.entry("BRASIL", "XBR"),
            Map.entry("AUSTRÁLIA", "AUS"),
            Map.entry("BRUNEI", "BRN"),
            Map.entry("BAHAMAS", "BHS"),
            Map.entry("BARBADOS", "BRB"),
            Map.entry("BOTSUANA", "BWA"),
            Map.entry("AFEGANISTÃO", "AFG"),
            Map.entry("MONTENEGRO", "MNE"),
            Map.entry("RÚSSIA", "RUS"),
            Map.entry("ROMÊNIA", "ROU"),
            Map.entry("PORTUGAL", "PRT"),
            Map.entry("FINLÂNDIA", "FIN"));

    /** A spreadsheet took the calibre 12/70 for a month. */
    private static final String CALIBRE_AS_DATE = "1970-12-01 00:00:00";

    private Vocabulary() {}

    /** A cell's text, unless it is one of those that say that nothing is known. */
    static Optional<String> known(String cell) {
        return SAYS_NOTHING.contains(SeizedWeapon.upper(cell)) ? Optional.empty() : Optional.of(cell.strip());
    }

    static String category(String kind) {
        return CATEGORIES.getOrDefault(SeizedWeapon.upper(kind), "OTHER");
    }

    static Optional<String> calibre(String cell) {
        return known(cell.equals(CALIBRE_AS_DATE) ? "12/70" : cell);
    }

    /** ISO 3166-1 alpha-3; {@code XBR} for the asking state itself. */
    static Optional<String> country(String name) {
        return Optional.ofNullable(COUNTRIES.get(SeizedWeapon.upper(name)));
    }
}
