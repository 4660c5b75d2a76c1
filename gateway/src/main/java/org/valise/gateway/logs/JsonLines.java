package org.valise.gateway.logs;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One JSON object a line, with the event's own fields under {@code kvpList}: {@code message}, {@code stage}, {@code code}, {@code
 * peer}. As in the text form, a password that a library writes into a line is not shown.
 */
public final class JsonLines extends JsonEncoder {
    private static final Pattern PASSWORD = Pattern.compile("([Pp]assword=)[^\\s,\"\\\\]*");

    public JsonLines() {
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMessage(false);
        setWithArguments(false);
        setWithFormattedMessage(true);
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return PASSWORD.matcher(line).replaceAll("$1(not shown)").getBytes(StandardCharsets.UTF_8);
    }
}
