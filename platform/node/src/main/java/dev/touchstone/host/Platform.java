package dev.touchstone.host;

import dev.touchstone.api.ApiVersion;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import java.util.List;

/** What the platform brings itself, without a plugin. */
public final class Platform {
    /** The platform as if it were a plugin: of the API's version, and without a JAR whose hash could be given. */
    public static final Plugin PLUGIN = new Plugin("touchstone", ApiVersion.CURRENT, "0".repeat(64));

    /** The theory that has seen the outcome. No plugin may offer one of its name. */
    public static final Study.Contender ORACLE = new Study.Contender(
            "oracle", "Told the outcome; the upper bound of what covariates can reach here", List.of(), PLUGIN);

    private Platform() {}
}
