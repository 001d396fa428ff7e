package dev.touchstone.api.ledger;

/**
 * A fact sealed in a chain.
 *
 * @param chain name of the chain
 * @param sequence place in the chain, from 0, without gaps
 * @param epoch of the lease under which it was written, from 1
 * @param time when it was written, in microseconds since 1970
 * @param hash SHA-256, in hexadecimal, of the hash of the entry before and of everything here
 * @param fact what is recorded
 */
public record Entry(String chain, long sequence, long epoch, long time, String hash, Fact fact) {}
