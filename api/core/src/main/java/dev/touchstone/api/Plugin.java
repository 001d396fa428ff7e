package dev.touchstone.api;

/**
 * The plugin that something came from.
 *
 * @param id as its manifest says
 * @param version as its manifest says
 * @param hash SHA-256 of its JAR, in hexadecimal
 */
public record Plugin(String id, String version, String hash) {}
