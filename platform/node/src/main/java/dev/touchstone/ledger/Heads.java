package dev.touchstone.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The last entry of each chain, in a file of its own beside the database, written after each commit. DuckDB takes a
 * damaged end of its write-ahead log for one that was never finished, and drops it without a word; a chain that is shorter
 * than its head here has lost entries, and so has one whose end was deleted.
 *
 * <p>A line a head: chain, sequence, hash, CRC-32 of these. The last line of a chain counts. It is not forced to the
 * disk: after a power cut it may lag behind, never run ahead of, the database.
 */
final class Heads implements AutoCloseable {
    static final String NAME = "ledger.heads";

    /** Rewritten when it has grown to this. */
    private static final long MOST_BYTES = 16 << 20;

    /** The last entry of a chain. */
    record Head(long sequence, String hash) {}

    private final Path file;
    private final Map<String, Head> heads;
    private FileChannel channel;

    private Heads(Path file, Map<String, Head> heads) throws IOException {
        this.file = file;
        this.heads = heads;
        channel = rewritten();
    }

    /** Opens the file of a folder, which then holds these heads. */
    static Heads open(Path folder, Map<String, Head> heads) throws IOException {
        return new Heads(folder.resolve(NAME), new TreeMap<>(heads));
    }

    /**
     * What the file of a folder says; empty if there is none.
     *
     * @throws IOException if it cannot be read or is damaged
     */
    static Map<String, Head> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Map<String, Head> heads = new HashMap<>();
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            // What follows the last line's end was cut short by a crash.
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> parse(line, heads));
        }
        return heads;
    }

    /** Notes the heads after a batch. */
    void advance(List<Stored> batch) throws IOException {
        Map<String, Head> changed = new LinkedHashMap<>();
        for (Stored stored : batch) {
            changed.put(stored.chain(), new Head(stored.sequence(), stored.hash()));
        }
        heads.putAll(changed);
        if (channel.size() > MOST_BYTES) {
            channel.close();
            channel = rewritten();
        } else {
            write(channel, changed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private FileChannel rewritten() throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(out, heads);
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return FileChannel.open(file, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel out, Map<String, Head> heads) throws IOException {
        StringBuilder text = new StringBuilder();
        heads.forEach((chain, head) -> {
            String line = chain + " " + head.sequence() + " " + head.hash();
            text.append(line).append(' ').append(checksum(line)).append('\n');
        });
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void parse(String line, Map<String, Head> heads) {
        int end = Math.max(0, line.lastIndexOf(' '));
        String[] fields = line.substring(0, end).split(" ", -1);
        if (fields.length != 3 || !checksum(line.substring(0, end)).equals(line.substring(end + 1))) {
            throw new IllegalArgumentException("its line '" + line + "' was changed");
        }
        heads.put(fields[0], new Head(Long.parseLong(fields[1]), fields[2]));
    }

    private static String checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return Long.toHexString(crc.getValue());
    }
}
