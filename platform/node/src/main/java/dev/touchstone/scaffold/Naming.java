package dev.touchstone.scaffold;

import dev.touchstone.api.FaultException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a new plugin is called.
 *
 * @param id for instance {@code flat-minima}: of the plugin, of what it offers, and of its project
 * @param home the Java package, for instance {@code my.theories}
 */
public record Naming(String id, String home) {
    private static final int LONGEST = 60;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    /** The platform shows a plugin its own classes of these. */
    private static final Pattern TAKEN = Pattern.compile("(java|javax|dev\\.touchstone)(\\..*)?");

    /** @throws FaultException if a name is not of its form */
    public Naming {
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            throw FaultException.user(
                    "The name '" + id + "' cannot be used.",
                    "Use lower-case letters and digits in words joined by single hyphens, a letter first, at most "
                            + LONGEST + " characters: for instance flat-minima.");
        }
        if (!PACKAGE.matcher(home).matches()
                || !SourceVersion.isName(home, SourceVersion.RELEASE_17)
                || TAKEN.matcher(home).matches()) {
            throw FaultException.user(
                    "The package '" + home + "' cannot be used.",
                    "Use lower-case words joined by dots, none of them a word of Java's, outside java, javax and"
                            + " dev.touchstone: for instance my.theories.");
        }
    }

    /** The name of its class, for instance {@code FlatMinima}. */
    public String type() {
        return Arrays.stream(id.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
