package dev.touchstone.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands immutable messages on as they are. Messages stay within the node; the cluster copies ledgers, not messages. */
final class IdentityCodec<T> implements MessageCodec<T, T> {
    private final Topic<T> topic;

    IdentityCodec(Topic<T> topic) {
        this.topic = topic;
    }

    @Override
    public T transform(T message) {
        return message;
    }

    @Override
    public void encodeToWire(Buffer buffer, T message) {
        throw new UnsupportedOperationException(topic + " does not leave the node");
    }

    @Override
    public T decodeFromWire(int position, Buffer buffer) {
        throw new UnsupportedOperationException(topic + " does not come from other nodes");
    }

    @Override
    public String name() {
        return topic.address();
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
