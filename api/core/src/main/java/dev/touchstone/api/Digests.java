package dev.touchstone.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names by content: the same content has the same name on every machine. */
public final class Digests {
    private Digests() {}

    /**
     * SHA-256 (FIPS 180-4).
     *
     * @return 32 bytes
     */
    public static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    /** A fresh SHA-256, for content that comes in parts. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The short name that ids use: the first 16 hexadecimal digits of the SHA-256 of the text in UTF-8. Two of a
     * billion ids coincide with probability below 0.03.
     */
    public static String id(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }
}
