package org.valise.gateway.realrows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row: a weapon that the forensic service examined, in the words of its drop-down lists.
 *
 * @param owner which service owns it, if it is stamped as property
 * @param trouble why the row counts as a hard one; only there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeizedWeapon(
        @JsonProperty("Número de Série") String serial,
        @JsonProperty("Controle Interno SCO") String control,
        @JsonProperty("Tipo") String kind,
        @JsonProperty("Marca") String make,
        @JsonProperty("Modelo") String model,
        @JsonProperty("Calibre") String calibre,
        @JsonProperty("Patrimoniada") String owner,
        @JsonProperty("País") String country,
        @JsonProperty("Circunscrição") String station,
        @JsonProperty("Número Procedimento") String procedure,
        @JsonProperty("Bairro") String neighbourhood,
        @JsonProperty("Data Registro") String registered,
        @JsonProperty("Tipo Delito") String offence,
        @JsonProperty("_case") String trouble) {

    /** Services whose weapons were examined too, without being illicit. */
    private static final Set<String> STATE =
            Set.of("POLÍCIA MILITAR", "POLÍCIA CIVIL", "FORÇAS ARMADAS", "CORPO DE BOMBEIRO");

    /** Three to twenty letters, digits and separators, at least one digit, and no word of a remark among them. */
    private static final Pattern PLAIN = Pattern.compile("(?=.*[0-9])(?!.*[A-Z]{6})[A-Z0-9][A-Z0-9 ./-]{2,19}");

    boolean isStateOwned() {
        return STATE.contains(upper(owner));
    }

    boolean isPlainlyNumbered() {
        return PLAIN.matcher(upper(serial)).matches();
    }

    static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
