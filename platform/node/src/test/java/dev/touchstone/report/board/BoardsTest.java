package dev.touchstone.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.api.Standing;
import dev.touchstone.report.MadeStudy;
import dev.touchstone.report.Paint;
import dev.touchstone.report.Progress;
import dev.touchstone.report.StudyRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardsTest {
    static Stream<String> screens() {
        Boards boards = MadeBoards.two("");
        return Stream.of(
                MatrixText.of(boards, Paint.PLAIN),
                DossierText.of(boards, boards.studies().get(0), Paint.PLAIN),
                DossierText.of(boards, boards.studies().get(1), Paint.PLAIN),
                TheoryText.of(TheoryRecord.of(boards, "decay-law-curve"), Paint.PLAIN),
                TheoryText.of(TheoryRecord.of(boards, "oracle"), Paint.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenFitsATerminal(String screen) {
        screen.lines()
                .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 104, () -> "too long: " + line));
        assertFalse(screen.matches("(?s).*\\b(NaN|null)\\b.*"), screen);
    }

    @Test
    void breadthComesBeforeSkill() {
        Matrix matrix = Matrix.of(MadeBoards.two(""), Standing.RETROSPECTIVE);
        assertEquals(
                List.of("decay-law-curve", "kernel-alignment"),
                matrix.ranked().subList(0, 2).stream().map(MatrixRow::theory).toList());
        assertTrue(matrix.ranked().get(0).meanSkill().orElseThrow()
                < matrix.ranked().get(1).meanSkill().orElseThrow());
    }

    @Test
    void neitherOracleNorClimatologyHasARank() {
        Matrix matrix = Matrix.of(MadeBoards.two(""), Standing.RETROSPECTIVE);
        List<String> ranked = matrix.ranked().stream().map(MatrixRow::theory).toList();
        assertFalse(ranked.contains("oracle") || ranked.contains("climatology"), ranked.toString());
        assertTrue(matrix.oracle() != null);
        List<String> lines =
                MatrixText.of(MadeBoards.two(""), Paint.PLAIN).lines().toList();
        int rule = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("───"))
                .findFirst()
                .orElseThrow());
        assertTrue(lines.get(rule + 1).startsWith("climatology")
                && lines.get(rule + 1).endsWith("0"));
        assertTrue(lines.get(rule + 2).startsWith("oracle"));
    }

    @Test
    void standingsAreShownApart() {
        String screen = MatrixText.of(MadeBoards.two(""), Paint.PLAIN);
        assertTrue(screen.indexOf("Prospective: ") > 0
                && screen.indexOf("Retrospective: ") > screen.indexOf("Prospective: "));
        assertTrue(screen.contains("135 questions, 4 tasks") && screen.contains("EWDD"), screen);
    }

    @Test
    void indistinctTheoriesAreMarked() {
        String screen = MatrixText.of(MadeBoards.two(""), Paint.PLAIN);
        assertTrue(
                screen.lines()
                        .filter(line -> line.startsWith("persistence*"))
                        .allMatch(line -> line.contains("+≈") || line.contains("~≈") || line.contains("?≈")),
                screen);
    }

    @Test
    void whatIsMissingIsSaidWithItsCommand() {
        Boards lonely = new Boards(
                List.of(MadeStudy.full().progress(new Progress(7, 1, 15, false)).record()),
                MadeBoards.two("").together(),
                List.of());
        String missing = String.join(" ", lonely.missing());
        assertTrue(missing.contains("'touchstone study grokking' goes on with it."), missing);
        assertTrue(missing.contains("Breadth and transfer take two phenomena or more"), missing);
        assertEquals(List.of(), MadeBoards.two("").missing());
    }

    @Test
    void fewTasksRemainOpen() {
        Boards boards = MadeBoards.two("");
        StudyRecord two = boards.study("epoch-wise-double-descent").orElseThrow();
        assertTrue(Remarks.open(boards, two).get(0).contains("that takes 5 tasks, this study has 2"));
    }

    @Test
    void jsonSaysTheSame() throws Exception {
        Boards boards = MadeBoards.two("");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode matrix = mapper.readTree(JsonBoards.matrix(boards));
        assertEquals("decay-law-curve", matrix.at("/retrospective/0/theory").asText());
        assertEquals(2, matrix.at("/retrospective/0/breadth").asInt());
        assertTrue(matrix.at("/retrospective/0/skills/grokking/score/value").isNumber());
        JsonNode dossier =
                mapper.readTree(JsonBoards.dossier(boards, boards.studies().get(1)));
        assertEquals("grokking", dossier.at("/phenomenon").asText());
        assertEquals(
                "oracle",
                mapper.readTree(JsonBoards.theory(TheoryRecord.of(boards, "oracle")))
                        .at("/theory")
                        .asText());
    }

    @Test
    void theOrderOfStudiesChangesNothing() {
        Boards boards = MadeBoards.two("");
        List<StudyRecord> reversed = new ArrayList<>(boards.studies());
        Collections.reverse(reversed);
        Boards other = MadeBoards.of(reversed, "");
        assertEquals(MatrixText.of(boards, Paint.PLAIN), MatrixText.of(other, Paint.PLAIN));
    }

    @Test
    void longNamesAreShortenedAndStayApart() {
        assertEquals(
                List.of("grokking", "EWDD", "EWDD2"),
                List.copyOf(Abbreviations.of(
                                List.of("grokking", "epoch-wise-double-descent", "early-wide-deep-descent"), 17)
                        .values()));
    }

    @Test
    void aWideTableBecomesBlocks() {
        List<String> lines = new Blocks(12)
                .row(List.of("row", "one", "two", "three"))
                .row(List.of("a", "1", "2", "3"))
                .row(List.of())
                .row(List.of("b", "4", "5", "6"))
                .lines();
        assertEquals(
                List.of(
                        "row  one",
                        "a      1",
                        "────────",
                        "b      4",
                        "",
                        "row  two",
                        "a      2",
                        "────────",
                        "b      5",
                        "",
                        "row  three",
                        "a        3",
                        "──────────",
                        "b        6"),
                lines);
    }
}
