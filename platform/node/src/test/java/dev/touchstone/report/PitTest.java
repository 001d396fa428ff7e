package dev.touchstone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PitTest {
    /** Phenomena may ask about targets of the same name. */
    @Test
    void isOfItsPhenomenonOnly() {
        ScoreBook book = new ScoreBook(Stream.concat(pit("first", 0.1).stream(), pit("second", 0.05).stream())
                .toList());
        assertEquals(0.1, Pit.of(book, row("first")).shares().get(3));
        assertEquals(0.05, Pit.of(book, row("second")).shares().get(3));
        assertTrue(Pit.of(book, row("third")).isEmpty());
    }

    private static List<Score> pit(String phenomenon, double share) {
        return IntStream.rangeClosed(1, Pit.BINS)
                .mapToObj(bin -> Score.of(
                        "pit",
                        Map.of(
                                "phenomenon", phenomenon,
                                "theory", "any",
                                "target", "next",
                                "moment", "all",
                                "standing", "retrospective",
                                "protocol", "other-tasks",
                                "bin", "" + bin),
                        share,
                        null,
                        Map.of(),
                        "",
                        ""))
                .toList();
    }

    private static BoardRow row(String phenomenon) {
        return new BoardRow(phenomenon, "any", "next", "all", Standing.RETROSPECTIVE, Protocol.OTHER_TASKS, Map.of());
    }
}
