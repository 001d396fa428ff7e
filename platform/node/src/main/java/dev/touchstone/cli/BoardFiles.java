package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.html.BoardPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the boards next to the ledger, as pages that lead to each other. */
final class BoardFiles {
    private BoardFiles() {}

    /**
     * Writes all pages.
     *
     * @return the first one
     * @throws FaultException if the disk does not take them
     */
    static Path write(Boards boards, Path state) {
        Path folder = state.resolve("reports").resolve("board");
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : BoardPages.of(boards).entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
            return folder.resolve(BoardPages.INDEX);
        } catch (IOException e) {
            throw FaultException.resources(
                    "The boards cannot be written to " + folder + " (" + e + ").",
                    "Make room or permission there, then run 'touchstone board'.",
                    e);
        }
    }
}
