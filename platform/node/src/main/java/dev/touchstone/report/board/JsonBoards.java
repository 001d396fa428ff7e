package dev.touchstone.report.board;

import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.FaultRow;
import dev.touchstone.report.JsonScores;
import dev.touchstone.report.JsonValue;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Boards for programs: the same numbers as in a terminal and on the pages. {@code format} grows when a reader would have
 * to change.
 */
public final class JsonBoards {
    private static final int FORMAT = 1;

    private JsonBoards() {}

    /** The matrix, with every score of several phenomena together. */
    public static String matrix(Boards boards) {
        return JsonValue.text(JsonValue.map(
                "format",
                FORMAT,
                "phenomena",
                boards.studies().stream().map(JsonBoards::phenomenon).toList(),
                "prospective",
                matrix(Matrix.of(boards, Standing.PROSPECTIVE)),
                "retrospective",
                matrix(Matrix.of(boards, Standing.RETROSPECTIVE)),
                "scores",
                JsonScores.of(boards.together()),
                "missing",
                boards.missing()));
    }

    /** The dossier of a phenomenon; all outcomes are in the report of its study. */
    public static String dossier(Boards boards, StudyRecord record) {
        List<Score> together = boards.together().scores().stream()
                .filter(score -> score.label("phenomenon").equals(Boards.phenomenon(record)))
                .toList();
        Map<String, Object> dossier = new LinkedHashMap<>(Map.of("format", FORMAT));
        dossier.putAll(phenomenon(record));
        dossier.put("claim", record.claim().statement());
        dossier.put("change", Remarks.verdicts(record));
        dossier.put("open", Remarks.open(boards, record));
        dossier.put(
                "scores",
                JsonScores.of(new ScoreBook(Stream.concat(record.scores().stream(), together.stream())
                        .toList())));
        return JsonValue.text(dossier);
    }

    /** The record of a theory. */
    public static String theory(TheoryRecord record) {
        List<Score> scores = Stream.of(
                        record.breadth().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue),
                        record.transfers().stream(),
                        record.scores().scores().stream())
                .flatMap(all -> all)
                .toList();
        return JsonValue.text(JsonValue.map(
                "format",
                FORMAT,
                "theory",
                record.theory(),
                "source",
                record.source(),
                "scores",
                JsonScores.of(new ScoreBook(scores)),
                "faults",
                record.faults().stream().map(JsonBoards::fault).toList()));
    }

    private static Map<String, Object> phenomenon(StudyRecord record) {
        return JsonValue.map(
                "phenomenon", Boards.phenomenon(record),
                "study", record.study().id(),
                "verdict", Verdict.of(record).word(),
                "tasks", record.study().tasks().size(),
                "seeds", record.study().seeds(),
                "questions", record.dossier().questions().size(),
                "complete", record.progress().isComplete());
    }

    private static List<Map<String, Object>> matrix(Matrix matrix) {
        return Stream.concat(matrix.ranked().stream(), Stream.ofNullable(matrix.oracle()))
                .map(row -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    matrix.phenomena().forEach(phenomenon -> {
                        BoardRow cell = row.skills().get(phenomenon);
                        if (cell != null) {
                            cells.put(phenomenon, cell(cell));
                        }
                    });
                    Map<String, Object> theory = JsonValue.map(
                            "theory", row.theory(),
                            "ranked", matrix.ranked().contains(row),
                            "skills", cells);
                    if (row.breadth() != null && row.breadth().value() != null) {
                        theory.put("breadth", row.breadth().value());
                    }
                    return theory;
                })
                .toList();
    }

    private static Map<String, Object> cell(BoardRow row) {
        Map<String, Object> cell = JsonValue.map("target", row.target(), "indistinct", row.isIndistinct());
        if (row.skill() != null) {
            cell.put("score", JsonScores.of(new ScoreBook(List.of(row.skill()))).get(0));
        }
        return cell;
    }

    private static Map<String, Object> fault(FaultRow row) {
        return JsonValue.map(
                "where", row.where(),
                "message", row.fault().message(),
                "remedy", row.fault().remedy(),
                "times", row.times());
    }
}
