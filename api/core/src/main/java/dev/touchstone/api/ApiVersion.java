package dev.touchstone.api;

/** The version of this API, against which a plugin's manifest declares its range ({@code Plugin-Requires}). */
public final class ApiVersion {
    /** Semantic version. */
    public static final String CURRENT = "0.1.0";

    private ApiVersion() {}
}
