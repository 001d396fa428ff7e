package dev.touchstone.bus;

/** Someone's wish to get the messages of a topic, until closed. */
public interface Subscription extends AutoCloseable {
    /** How many messages were dropped because the subscriber was too slow. */
    long dropped();

    /**
     * Ends it: no message is delivered afterwards, and its thread is gone. Waits for a message that is just being
     * handled, unless called from the handler itself; a handler that takes longer than ten seconds is interrupted.
     */
    @Override
    void close();
}
