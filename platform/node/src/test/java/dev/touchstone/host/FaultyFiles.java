package dev.touchstone.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** JARs that are broken as files. */
final class FaultyFiles {
    private static final String COPY_AGAIN =
            "Build it again, or copy it again: under a name without .jar, and rename the copy once it is whole.";
    private static final String PLAIN_ENTRIES =
            "Build it again; no entry may begin with / or a drive, or have .. or \\ in its name.";
    private static final int BOMB_MIB = 513;

    private final Corpus corpus;

    FaultyFiles(Corpus corpus) {
        this.corpus = corpus;
    }

    void files() throws IOException {
        corpus.write("empty", new byte[0]);
        corpus.says("empty", "is empty.", COPY_AGAIN);
        corpus.write("text", "not a zip".getBytes(StandardCharsets.UTF_8));
        corpus.says(
                "text",
                "is no JAR: it begins with the bytes 6e6f7420, a JAR begins with 504b0304.",
                "Build one with 'mvn package' or 'jar --create', and give only such files a name with .jar.");
        byte[] whole = Files.readAllBytes(Corpus.sound("truncated").write(corpus.folder.resolve("truncated.jar")));
        corpus.write("truncated", Arrays.copyOf(whole, whole.length / 2));
        corpus.says(
                "truncated",
                "begins like a JAR, but breaks off or is damaged: after " + whole.length / 2
                        + " bytes, zip END header not found.",
                COPY_AGAIN);
        Corpus.sound("climbs").entry("../evil.txt", "x").write(corpus.folder.resolve("climbs.jar"));
        corpus.says("climbs", "has an entry that leads out of the JAR: '../evil.txt'.", PLAIN_ENTRIES);
        Corpus.sound("absolute")
                .entry("/etc/evil", "x")
                .entry("a\\..\\b", "x")
                .write(corpus.folder.resolve("absolute.jar"));
        corpus.says(
                "absolute",
                "has an entry that leads out of the JAR: '/etc/evil'.",
                PLAIN_ENTRIES,
                "has an entry that leads out of the JAR: 'a\\..\\b'.",
                PLAIN_ENTRIES);
        byte[] two = Files.readAllBytes(Corpus.sound("twice")
                .entry("a-1.txt", "x")
                .entry("a-2.txt", "y")
                .write(corpus.folder.resolve("twice.jar")));
        corpus.write("twice", replaced(two, "a-2.txt", "a-1.txt"));
        corpus.says("twice", "has two entries 'a-1.txt'.", "Build it again, with only the one that is meant.");
        bomb();
        byte[] rotten = Files.readAllBytes(
                Corpus.sound("rotten").entry("note.txt", "as it was").write(corpus.folder.resolve("rotten.jar")));
        corpus.write("rotten", withWrongSum(rotten, "note.txt"));
        corpus.says("rotten", "has a damaged entry 'note.txt': its checksum is wrong.", COPY_AGAIN);
        Corpus.sound("garbled").entry("made/Garbled.class", "no class").write(corpus.folder.resolve("garbled.jar"));
        corpus.says(
                "garbled",
                "has a damaged entry 'made/Garbled.class': it does not begin like a class file.",
                COPY_AGAIN);
    }

    private void bomb() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(corpus.folder.resolve("bomb.jar")))) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry("zeros"));
            byte[] mib = new byte[1 << 20];
            for (int i = 0; i < BOMB_MIB; i++) {
                out.write(mib);
            }
        }
        corpus.says(
                "bomb",
                "unpacks to more than 512 MiB, from " + Files.size(corpus.folder.resolve("bomb.jar")) / (1 << 20)
                        + " MiB.",
                "Keep data out of the JAR, and let the plugin make or read them.");
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Changes the checksum of an entry in the JAR's directory, 30 bytes before the entry's name. */
    private static byte[] withWrongSum(byte[] bytes, String name) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 30;
        bytes[at] ^= 1;
        return bytes;
    }
}
