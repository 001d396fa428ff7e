package dev.touchstone.host.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads every entry of a JAR, within bounds, and says what is wrong with the file as such. */
final class Archive {
    private static final int MIB = 1 << 20;
    private static final int MAX_ENTRIES = 50_000;
    private static final long MAX_UNPACKED = 512L * MIB;
    private static final int MAX_WANTED = 16 * MIB;
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;
    private static final String ZIP = "504b0304";
    private static final Pattern LEAVES = Pattern.compile("(^|.*/)\\.\\.(/.*|$)|^/.*|^[A-Za-z]:.*|.*[\\\\\\x00].*");
    private static final String COPY_AGAIN =
            "Build it again, or copy it again: under a name without .jar, and rename the copy once it is whole.";
    private static final String KEEP_DATA_OUT = "Keep data out of the JAR, and let the plugin make or read them.";

    private final Path file;
    private final Findings findings;
    private final Contents contents = new Contents();
    private long room = MAX_UNPACKED;

    /**
     * Has not read yet.
     *
     * @param findings gets what is wrong; if anything is, the contents are not complete
     */
    Archive(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Contents read() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkNames(zip);
            readEntries(zip);
        } catch (IOException e) {
            sayWhyItDoesNotOpen(e);
        }
        return contents;
    }

    private void checkNames(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (LEAVES.matcher(name).matches()) {
                findings.add(
                        "has an entry that leads out of the JAR: '" + name + "'.",
                        "Build it again; no entry may begin with / or a drive, or have .. or \\ in its name.");
            }
            if (!names.add(name)) {
                findings.add("has two entries '" + name + "'.", "Build it again, with only the one that is meant.");
            }
        });
    }

    private void readEntries(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            findings.add(
                    "has " + zip.size() + " entries; at most " + MAX_ENTRIES + " are allowed.",
                    "Leave out what it does not need.");
            return;
        }
        Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
        while (entries.hasNext() && room >= 0) {
            read(zip, entries.next());
        }
        if (room < 0) {
            findings.add(
                    "unpacks to more than " + MAX_UNPACKED / MIB + " MiB, from "
                            + file.toFile().length() / MIB + " MiB.",
                    KEEP_DATA_OUT);
        }
    }

    private void read(ZipFile zip, ZipEntry entry) {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            byte[] head = in.readNBytes(Contents.wants(entry.getName()) ? MAX_WANTED : 0);
            room -= head.length;
            byte[] buffer = new byte[BUFFER];
            int count = in.read(buffer);
            if (head.length == MAX_WANTED && count >= 0) {
                findings.add(
                        "has an entry '" + entry.getName() + "' of more than " + MAX_WANTED / MIB + " MiB.",
                        KEEP_DATA_OUT);
                return;
            }
            while (count >= 0 && room >= 0) {
                room -= count;
                count = in.read(buffer);
            }
            if (room >= 0 && sum.getValue() != entry.getCrc()) {
                throw new IOException("its checksum is wrong");
            }
            if (Contents.wants(entry.getName())) {
                contents.put(entry.getName(), head);
            }
        } catch (IOException | IllegalArgumentException e) {
            findings.add("has a damaged entry '" + entry.getName() + "': " + e.getMessage() + ".", COPY_AGAIN);
        }
    }

    private void sayWhyItDoesNotOpen(IOException why) {
        try (InputStream in = Files.newInputStream(file)) {
            String magic = HexFormat.of().formatHex(in.readNBytes(MAGIC));
            if (magic.isEmpty()) {
                findings.add("is empty.", COPY_AGAIN);
            } else if (magic.equals(ZIP)) {
                findings.add(
                        "begins like a JAR, but breaks off or is damaged: after " + Files.size(file) + " bytes, "
                                + why.getMessage() + ".",
                        COPY_AGAIN);
            } else {
                findings.add(
                        "is no JAR: it begins with the bytes " + magic + ", a JAR begins with " + ZIP + ".",
                        "Build one with 'mvn package' or 'jar --create', and give only such files a name with .jar.");
            }
        } catch (IOException e) {
            findings.add("cannot be read (" + e + ").", COPY_AGAIN);
        }
    }
}
