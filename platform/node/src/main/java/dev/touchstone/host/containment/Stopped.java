package dev.touchstone.host.containment;

/** Thrown in plugin code that was told to stop. It is no exception, so that only a catch-all can hold it, and briefly. */
final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    Stopped() {
        super("stopped by the host", null, false, false);
    }
}
