package dev.touchstone.api;

/**
 * The reference history that theories are fitted on beside a study's own: questions that earlier studies resolved.
 *
 * @param hash SHA-256 of its content, in hexadecimal; empty for none
 */
public record Reference(String hash) {
    /** A study's own history only. */
    public static final Reference NONE = new Reference("");

    /** @throws IllegalArgumentException if the hash is neither empty nor 64 hexadecimal digits */
    public Reference {
        if (!hash.matches("|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("reference '" + hash + "' must be 64 hexadecimal digits, or empty");
        }
    }

    /** Whether there is one. */
    public boolean isThere() {
        return !hash.isEmpty();
    }
}
