package dev.touchstone.report.board;

import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.FaultRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one theory.
 *
 * @param theory id of the theory
 * @param source where its explanation comes from; empty if no study declares it
 * @param breadth in how many phenomena it is skilful, by standing; as far as published
 * @param rows how it did, over all studies; pooled over moments and at each
 * @param transfers its skills when fitted on other phenomena only
 * @param signs of single tasks: whether it ordered their settings rightly
 * @param faults that it had, by study
 * @param scores of all studies, where histograms are looked up
 */
public record TheoryRecord(
        String theory,
        String source,
        Map<Standing, Score> breadth,
        List<BoardRow> rows,
        List<Score> transfers,
        List<Score> signs,
        List<FaultRow> faults,
        ScoreBook scores) {
    /** Keeps copies. */
    public TheoryRecord {
        breadth = Map.copyOf(breadth);
        rows = List.copyOf(rows);
        transfers = List.copyOf(transfers);
        signs = List.copyOf(signs);
        faults = List.copyOf(faults);
    }

    /** The record of a theory. */
    public static TheoryRecord of(Boards boards, String theory) {
        Map<Standing, Score> breadth = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            Score score =
                    boards.together().find(Measures.BREADTH, Map.of("theory", theory, "standing", Words.of(standing)));
            if (score != null) {
                breadth.put(standing, score);
            }
        }
        List<Score> all = boards.studies().stream()
                .flatMap(record -> record.scores().stream())
                .filter(score -> score.label("theory").equals(theory))
                .toList();
        return new TheoryRecord(
                theory,
                source(boards, theory),
                breadth,
                rows(boards, theory),
                boards.together()
                        .of(Measures.TRANSFER)
                        .filter(score -> score.label("theory").equals(theory))
                        .toList(),
                all.stream()
                        .filter(score -> score.measure().equals(Measures.SIGN_RECORD)
                                && !score.label("task").isEmpty())
                        .toList(),
                faults(boards, theory),
                new ScoreBook(all));
    }

    /** The rows that are pooled over moments. */
    public List<BoardRow> pooled() {
        return rows.stream().filter(BoardRow::isPooled).toList();
    }

    /** Whether it is a yardstick or has seen the outcome, rather than explaining something. */
    public String role() {
        if (theory.equals(Measures.ORACLE)) {
            return "It has seen the outcome: an upper bound, never ranked.";
        }
        if (theory.equals(Measures.REFERENCE)) {
            return "It is what skill is measured against: its own is 0 by definition.";
        }
        return Measures.BASELINES.contains(theory) ? "It is a baseline: what an explanation has to beat." : "";
    }

    private static String source(Boards boards, String theory) {
        return boards.studies().stream()
                .flatMap(record -> record.theories().stream())
                .filter(contender -> contender.id().equals(theory))
                .map(Study.Contender::source)
                .findFirst()
                .orElse("");
    }

    private static List<BoardRow> rows(Boards boards, String theory) {
        return boards.studies().stream()
                .flatMap(record -> Board.of(record).rows().stream())
                .filter(row -> row.theory().equals(theory))
                .toList();
    }

    private static List<FaultRow> faults(Boards boards, String theory) {
        List<FaultRow> faults = new ArrayList<>();
        for (StudyRecord record : boards.studies()) {
            FaultRow.of(record).stream()
                    .filter(row -> row.where().equals("theory " + theory))
                    .map(row -> new FaultRow("in " + Boards.phenomenon(record), row.fault(), row.times()))
                    .forEach(faults::add);
        }
        return faults;
    }
}
