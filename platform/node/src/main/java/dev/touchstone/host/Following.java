package dev.touchstone.host;

/** Somebody hears of changes in the plugin folder, until this is closed. */
@FunctionalInterface
public interface Following extends AutoCloseable {
    /** Ends it; once more does nothing. */
    @Override
    void close();
}
