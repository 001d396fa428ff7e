package dev.touchstone.report.board;

import dev.touchstone.api.Score;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A theory over all phenomena, in one standing.
 *
 * @param theory id of the theory
 * @param breadth number of phenomena in which it is skilful; null if not published
 * @param skills how it did on each phenomenon's headline target; phenomena without forecasts of it are missing
 * @param transfers its skill when fitted on other phenomena only, by phenomenon
 */
public record MatrixRow(
        String theory, @Nullable Score breadth, Map<String, BoardRow> skills, Map<String, Score> transfers) {
    /** Broad theories first, then those of higher mean skill; without any skill last. */
    static final Comparator<MatrixRow> BY_RANK = Comparator.comparingDouble(MatrixRow::breadthOrZero)
            .reversed()
            .thenComparing(row -> row.meanSkill().orElse(Double.NEGATIVE_INFINITY), Comparator.reverseOrder())
            .thenComparing(MatrixRow::theory);

    /** Keeps copies. */
    public MatrixRow {
        skills = Map.copyOf(skills);
        transfers = Map.copyOf(transfers);
    }

    /** Whether it is a yardstick rather than an explanation. */
    public boolean isBaseline() {
        return Measures.BASELINES.contains(theory);
    }

    /** The mean of its skills over the phenomena in which it has one. */
    public OptionalDouble meanSkill() {
        return skills.values().stream()
                .mapToDouble(BoardRow::skillOrNaN)
                .filter(skill -> !Double.isNaN(skill))
                .average();
    }

    /** Whether it has a skill on any phenomenon. */
    public boolean hasSkill() {
        return meanSkill().isPresent();
    }

    private double breadthOrZero() {
        return breadth == null || breadth.value() == null ? 0 : breadth.value();
    }
}
