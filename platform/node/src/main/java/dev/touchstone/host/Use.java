package dev.touchstone.host;

/** Somebody works with a plugin: until the last of these is closed, its classes can be loaded. */
@FunctionalInterface
public interface Use extends AutoCloseable {
    /** Ends it; once more does nothing. */
    @Override
    void close();
}
