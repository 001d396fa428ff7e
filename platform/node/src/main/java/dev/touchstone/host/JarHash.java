package dev.touchstone.host;

import dev.touchstone.api.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The fingerprint by which the ledger knows which JAR a submission came from. */
final class JarHash {
    private JarHash() {}

    /** SHA-256 of the file, in hexadecimal. */
    static String of(Path jar) {
        try {
            return HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(jar)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
