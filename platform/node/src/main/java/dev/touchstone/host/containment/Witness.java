package dev.touchstone.host.containment;

/** Learns what goes on. Called on any thread; must return at once. */
public interface Witness {
    /** Nobody. */
    Witness NONE = new Witness() {
        @Override
        public void faulted(Ward ward, Misconduct misconduct) {}

        @Override
        public void quarantined(int count) {}
    };

    /** Somebody did something. */
    void faulted(Ward ward, Misconduct misconduct);

    /** So many extensions are quarantined now. */
    void quarantined(int count);
}
