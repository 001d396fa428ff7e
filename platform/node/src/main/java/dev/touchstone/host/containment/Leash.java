package dev.touchstone.host.containment;

import java.util.Locale;

/**
 * What rewritten plugin code calls in its loops and methods, and before it makes an array. Public for that code only.
 *
 * <p>As long as nobody is to be stopped, a look costs the reading of one field.
 */
public final class Leash {
    /** Smaller arrays are left to the garbage collector. */
    private static final long LARGE = 1 << 20;

    private static final double MEGABYTE = 1 << 20;

    private static volatile boolean tight;

    private Leash() {}

    /** Whether some thread somewhere is to be stopped, so that all must look whether it is they. */
    static void tighten(boolean anyone) {
        tight = anyone;
    }

    /** Throws if the current thread is to stop, now and whenever it is called again. */
    public static void look() {
        if (tight) {
            Yard.stopIfTold();
        }
    }

    /**
     * Lets an array of this length be made, or throws.
     *
     * @param size of an element in bytes
     * @return the length
     */
    public static int array(int length, int size) {
        if ((long) length * size > LARGE) {
            admit((double) length * size);
        }
        return length;
    }

    /** Bytes of an array of arrays, length by length. */
    public static double times(double bytes, int length) {
        return bytes * Math.max(0, length);
    }

    /** Lets something of so many bytes be made, or throws. */
    public static void grid(double bytes) {
        if (bytes > LARGE) {
            admit(bytes);
        }
    }

    private static void admit(double bytes) {
        long left = MemoryWatch.left();
        if (bytes > left) {
            String message = String.format(
                    Locale.ROOT,
                    "an array of %.0f MB was to be made where %.0f MB can be had",
                    bytes / MEGABYTE,
                    Math.max(0, left) / MEGABYTE);
            Yard.note(Misconduct.of(Misconduct.Kind.MEMORY, message));
            throw new OutOfMemoryError(message);
        }
    }
}
