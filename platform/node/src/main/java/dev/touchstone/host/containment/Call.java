package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;

/**
 * A call of a plugin. Either {@link #done} or {@link #failed} follows, exactly once, unless the thread is closed before.
 *
 * @param <R> what comes out
 */
public interface Call<R> {
    /** Works in the contained thread; what it throws is a fault. */
    R work();

    /** Whether anything good came out, which makes good for the faults before. */
    default boolean isSound(R answer) {
        return true;
    }

    /** What came out, in time. */
    void done(R answer);

    /** Nothing came out: it threw, took too long, or was not called at all because of what it did before. */
    void failed(Fault fault);
}
