package dev.touchstone.api.toolkit;

/**
 * How much of what covariates seem to say is to be believed: the heuristic factor of van Houwelingen &amp; le Cessie
 * (Statistics in Medicine 9, 1990), (χ² - p) / χ². Covariates of pure noise reach a χ² of about their number p.
 */
final class Shrinkage {
    private Shrinkage() {}

    /**
     * The factor.
     *
     * @param explained χ² of the model against none: what it explains, in units of the noise
     * @param covariates p, 0 or more
     * @return in [0, 1]
     */
    static double factor(double explained, int covariates) {
        return explained > covariates ? 1 - covariates / explained : 0;
    }
}
