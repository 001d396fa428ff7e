package dev.touchstone.host.containment;

/** Thrown where plugin code reached for what belongs to the process. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
