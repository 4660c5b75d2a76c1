package org.valise.routes.broker;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.selector.filter.Filterable;

/** Picks messages by the frames that they carry: those of which all are meant. */
record FrameFilter(Predicate<byte[]> frames) implements Filter {
    @Override
    public boolean match(Message message) {
        ActiveMQBuffer body = message.toCore().getReadOnlyBodyBuffer();
        byte[] bytes = new byte[body.readableBytes()];
        body.readBytes(bytes);
        return Bundle.read(bytes).stream().allMatch(frames);
    }

    @Override
    public boolean match(Map<String, String> properties) {
        throw new UnsupportedOperationException("properties do not tell a frame");
    }

    @Override
    public boolean match(Filterable properties) {
        throw new UnsupportedOperationException("properties do not tell a frame");
    }

    @Override
    public SimpleString getFilterString() {
        return SimpleString.of("");
    }
}
