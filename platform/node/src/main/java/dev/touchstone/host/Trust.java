package dev.touchstone.host;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which JARs may be loaded: all, or those that a file lists. Its lines are {@code sha256 HEX} for the hash of a JAR,
 * {@code signer FINGERPRINT} for the SHA-256 of the certificate with which every entry of a JAR is signed, and comments
 * from a # on. Hexadecimal may be upper or lower case, a fingerprint also as keytool prints it, with colons.
 */
public final class Trust {
    private static final Pattern LINE = Pattern.compile("(sha256|signer)\\s+([0-9a-f]{64})");

    private final @Nullable Path file;
    private final Set<String> hashes = new HashSet<>();
    private final Set<String> signers = new HashSet<>();

    private Trust(@Nullable Path file) {
        this.file = file;
    }

    /** Every JAR, whoever made it. */
    public static Trust off() {
        return new Trust(null);
    }

    /**
     * Those that a file lists.
     *
     * @throws FaultException if it cannot be read, or a line is none of the above
     */
    public static Trust of(Path file) {
        Trust trust = new Trust(file);
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FaultException.user(
                    "The trust file " + file + " cannot be read (" + e + ").",
                    "Name a text file with --trust, or leave the option out to load every JAR.");
        }
        for (int i = 0; i < lines.size(); i++) {
            trust.add(lines.get(i), i + 1);
        }
        return trust;
    }

    private void add(String line, int number) {
        String meant = line.replaceFirst("#.*", "").strip();
        if (meant.isEmpty()) {
            return;
        }
        Matcher matcher = LINE.matcher(meant.toLowerCase(Locale.ROOT).replace(":", ""));
        if (!matcher.matches()) {
            throw FaultException.user(
                    "Line " + number + " of the trust file " + file + " is '" + meant + "'.",
                    "A line is 'sha256 ' or 'signer ' and 64 hexadecimal digits, or a comment after #.");
        }
        (matcher.group(1).equals("sha256") ? hashes : signers).add(matcher.group(2));
    }

    /** Whether every JAR is trusted. */
    public boolean isOff() {
        return file == null;
    }

    /** Why a JAR may not be loaded, if so. */
    Optional<Fault> fault(String name, Staging.Copy copy) {
        if (file == null || hashes.contains(copy.hash())) {
            return Optional.empty();
        }
        Signatures signatures = Signatures.of(copy.file());
        if (signatures.signers().stream().anyMatch(signers::contains)) {
            return Optional.empty();
        }
        String also = signatures.signers().isEmpty()
                ? ""
                : ", or for all that its signer signs 'signer " + String.join("' or 'signer ", signatures.signers())
                        + "'";
        return Optional.of(new Fault(
                Fault.Kind.PLUGIN,
                name + " is not trusted: " + file + " does not list its hash, and " + signatures.why() + ".",
                "If you know who made it, add to " + file + " the line 'sha256 " + copy.hash() + "'" + also + "."));
    }
}
