package dev.touchstone.host.inspection;

import dev.touchstone.api.ApiVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * Who a JAR says it is, in its manifest.
 *
 * @param id its Plugin-Id, empty if it has none
 * @param version its Plugin-Version, empty if it has none
 */
record Identity(String id, String version) {
    private static final String ID = "Plugin-Id";
    private static final String VERSION = "Plugin-Version";
    private static final String REQUIRES = "Plugin-Requires";
    private static final List<String> ALONE = List.of("Plugin-Dependencies", "Plugin-Class");
    private static final Pattern ALLOWED_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern PLAIN_VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final VersionManager VERSIONS = new DefaultVersionManager();
    private static final String LIKE_OUR_THEORIES = "Set Plugin-Id, Plugin-Version and Plugin-Requires (say >="
            + ApiVersion.CURRENT + ") in the manifest; plugins/theories/pom.xml shows how.";

    /** Reads the manifest. */
    static Identity of(Contents contents, Findings findings) {
        byte[] bytes = contents.manifest();
        if (bytes == null) {
            findings.add("has no META-INF/MANIFEST.MF.", LIKE_OUR_THEORIES);
            return new Identity("", "");
        }
        try {
            Attributes main = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            Identity identity = new Identity(value(main, ID), value(main, VERSION));
            identity.check(value(main, REQUIRES), findings);
            for (String attribute : ALONE) {
                if (!value(main, attribute).isEmpty()) {
                    findings.add(
                            "has " + attribute + " '" + value(main, attribute) + "' in its manifest: each JAR stands "
                                    + "alone, and has no class but those that its services lines name.",
                            "Remove the line, and put what the plugin needs into its JAR.");
                }
            }
            return identity;
        } catch (IOException e) {
            findings.add("has a manifest that cannot be read: " + e.getMessage() + ".", LIKE_OUR_THEORIES);
            return new Identity("", "");
        }
    }

    private void check(String requires, Findings findings) {
        List<String> missing = new ArrayList<>();
        if (id.isEmpty()) {
            missing.add(ID);
        } else if (!ALLOWED_ID.matcher(id).matches()) {
            findings.add(
                    "has the Plugin-Id '" + id + "'.",
                    "An id is at most 100 letters, digits, dots, hyphens and underscores, the first a letter or digit.");
        }
        if (version.isEmpty()) {
            missing.add(VERSION);
        } else if (!isVersion(version)) {
            findings.add("has the Plugin-Version '" + version + "'.", "A version is like 1.0.0 or 1.0.0-beta.2.");
        }
        if (requires.isEmpty()) {
            missing.add(REQUIRES);
        } else {
            checkRange(requires, findings);
        }
        if (!missing.isEmpty()) {
            findings.add("lacks " + String.join(", ", missing) + " in its manifest.", LIKE_OUR_THEORIES);
        }
    }

    private static void checkRange(String requires, Findings findings) {
        // As PF4J reads it: a plain version is the lowest that will do.
        String range = PLAIN_VERSION.matcher(requires).matches() ? ">=" + requires : requires;
        try {
            if (!VERSIONS.checkVersionConstraint(ApiVersion.CURRENT, range)) {
                findings.add(
                        "works with the API " + requires + " (Plugin-Requires); this is " + ApiVersion.CURRENT + ".",
                        "Build it against the API " + ApiVersion.CURRENT
                                + ", or widen Plugin-Requires if it works with it as it is.");
            }
        } catch (RuntimeException e) {
            findings.add(
                    "has the Plugin-Requires '" + requires + "', which is no range of versions.",
                    "A range is like >=" + ApiVersion.CURRENT + " or >=0.1.0 & <1.0.0.");
        }
    }

    private static boolean isVersion(String text) {
        try {
            return VERSIONS.compareVersions(text, text) == 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String value(Attributes main, String name) {
        @Nullable String value = main.getValue(name);
        return value == null ? "" : value.strip();
    }
}
