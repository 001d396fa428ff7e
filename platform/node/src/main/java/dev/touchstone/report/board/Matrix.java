package dev.touchstone.report.board;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Theories by phenomena, fitted on other tasks, in one standing. Climatology is what skill is measured against, so its own is 0 by definition,
 * and the oracle has seen the outcome: neither has a rank.
 *
 * @param standing of the forecasts
 * @param phenomena in the order of the columns
 * @param ranked theories, baselines but climatology among them
 * @param oracle the upper bound; null if it was not asked
 * @param asked climatology, whose counts say how many questions could be scored; a phenomenon without any is missing
 * @param embeddability of each phenomenon: the best skill of a general theory; as far as published
 */
public record Matrix(
        Standing standing,
        List<String> phenomena,
        List<MatrixRow> ranked,
        @Nullable MatrixRow oracle,
        Map<String, BoardRow> asked,
        Map<String, Score> embeddability) {
    /** Keeps copies. */
    public Matrix {
        phenomena = List.copyOf(phenomena);
        ranked = List.copyOf(ranked);
        asked = Map.copyOf(asked);
        embeddability = Map.copyOf(embeddability);
    }

    /** The matrix of one standing. */
    public static Matrix of(Boards boards, Standing standing) {
        Map<String, Map<String, BoardRow>> theories = new TreeMap<>();
        for (StudyRecord record : boards.studies()) {
            for (BoardRow row : Board.of(record).headline(Protocol.OTHER_TASKS)) {
                if (row.standing() == standing) {
                    theories.computeIfAbsent(row.theory(), unused -> new HashMap<>())
                            .put(Boards.phenomenon(record), row);
                }
            }
        }
        List<MatrixRow> ranked = new ArrayList<>();
        theories.forEach((theory, skills) -> ranked.add(row(boards, standing, theory, skills)));
        Collections.sort(ranked, MatrixRow.BY_RANK);
        return new Matrix(
                standing,
                boards.phenomena(),
                ranked.stream().filter(Matrix::isRanked).toList(),
                ranked.stream()
                        .filter(row -> row.theory().equals(Measures.ORACLE))
                        .findFirst()
                        .orElse(null),
                theories.getOrDefault(Measures.REFERENCE, Map.of()),
                scores(boards, Measures.EMBEDDABILITY, Map.of("standing", Words.of(standing))));
    }

    /** Whether no theory has forecast anything. */
    public boolean isEmpty() {
        return ranked.isEmpty() && asked.isEmpty() && oracle == null;
    }

    /** What is said of the embeddability of phenomena, those of which the same is said together. */
    public List<String> remarks() {
        Map<String, List<String>> phenomenaOf = new LinkedHashMap<>();
        for (String phenomenon : phenomena) {
            Score score = embeddability.get(phenomenon);
            if (score != null && !score.remark().isEmpty()) {
                phenomenaOf
                        .computeIfAbsent(score.remark(), unused -> new ArrayList<>())
                        .add(phenomenon);
            }
        }
        return phenomenaOf.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    /** Whether any theory was fitted on other phenomena. */
    public boolean hasTransfers() {
        return ranked.stream().anyMatch(row -> !row.transfers().isEmpty());
    }

    private static boolean isRanked(MatrixRow row) {
        return !row.theory().equals(Measures.ORACLE) && !row.theory().equals(Measures.REFERENCE);
    }

    private static MatrixRow row(Boards boards, Standing standing, String theory, Map<String, BoardRow> skills) {
        Map<String, String> labels = Map.of("theory", theory, "standing", Words.of(standing));
        Score breadth = boards.together().find(Measures.BREADTH, labels);
        return new MatrixRow(theory, breadth, skills, scores(boards, Measures.TRANSFER, labels));
    }

    /** The scores of a measure by their phenomenon. */
    private static Map<String, Score> scores(Boards boards, String measure, Map<String, String> labels) {
        Map<String, Score> scores = new TreeMap<>();
        for (String phenomenon : boards.phenomena()) {
            Map<String, String> wanted = new HashMap<>(labels);
            wanted.put("phenomenon", phenomenon);
            Score score = boards.together().find(measure, wanted);
            if (score != null) {
                scores.put(phenomenon, score);
            }
        }
        return scores;
    }
}
