package dev.touchstone.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * By what one sees that a file is being written or was changed: its size, its times, and which file it is. The time of
 * the last change of its attributes gives away a copy that keeps size and date.
 */
record Stamp(Map<String, Object> attributes) {
    private static final String BASIC = "size,lastModifiedTime,fileKey";
    private static final String UNIX = "unix:size,lastModifiedTime,fileKey,ctime";

    /** Of a file now; all that is gone have the same. */
    static Stamp of(Path file) {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            return new Stamp(Files.readAttributes(file, unix ? UNIX : BASIC));
        } catch (IOException e) {
            return new Stamp(Map.of());
        }
    }
}
