package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.StoredMessage;

/** What names a message: the member that sent it and the id that this member gave it. */
record MessageKey(String origin, UUID id) {

    static MessageKey of(StoredMessage message) {
        return new MessageKey(message.origin(), message.id());
    }

    /** The message that evidence speaks about. */
    static MessageKey of(SignedEvidence evidence) {
        return new MessageKey(evidence.record().sender(), evidence.record().messageId());
    }

    /** From the columns {@code origin} and {@code id}. */
    static MessageKey of(ResultSet row) throws SQLException {
        return new MessageKey(row.getString("origin"), row.getObject("id", UUID.class));
    }
}
