package dev.touchstone.ledger;

import dev.touchstone.api.Digests;
import dev.touchstone.api.ledger.Column;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hash that chains an entry to the one before it: SHA-256 of that one's hash, chain, sequence, epoch, time, kind,
 * body, and each column's width, positions and values. Numbers are little-endian, every NaN the canonical one; texts and
 * arrays come after their length, so that no two entries have the same bytes.
 */
final class EntryHash {
    /** What the first entry of a chain follows. */
    static final String NONE = "0".repeat(64);

    private static final int CHUNK = 8192;

    private final MessageDigest digest = Digests.newSha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private EntryHash() {}

    /** 64 hexadecimal digits. */
    static String of(String previous, String chain, long sequence, long epoch, long time, Content content) {
        EntryHash hash = new EntryHash();
        hash.digest.update(HexFormat.of().parseHex(previous));
        hash.text(chain);
        hash.number(sequence);
        hash.number(epoch);
        hash.number(time);
        hash.text(content.kind());
        hash.text(content.body());
        content.columns().forEach(hash::column);
        hash.flush();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void column(Column column) {
        number(column.width());
        number(column.size());
        for (int i = 0; i < column.size(); i++) {
            number(column.position(i));
        }
        for (int i = 0; i < column.size(); i++) {
            for (int trial = 0; trial < column.width(); trial++) {
                number(Double.doubleToLongBits(column.value(i, trial)));
            }
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        flush();
        digest.update(bytes);
    }

    private void number(long number) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
