package dev.touchstone.report;

import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a theory did on the questions of one target, moment and standing.
 *
 * @param theory id of the theory
 * @param target name of the target
 * @param moment of the questions; {@code all} for pooled ones
 * @param standing of the forecasts
 * @param skill over climatology; null if not published
 * @param crps mean score of its forecasts; null if not published
 * @param coverage50 how often the central 50 % interval held the outcome; null if not published, or for an event
 * @param coverage90 how often the central 90 % interval held the outcome; null if not published, or for an event
 */
public record BoardRow(
        String theory,
        String target,
        String moment,
        Standing standing,
        @Nullable Score skill,
        @Nullable Score crps,
        @Nullable Score coverage50,
        @Nullable Score coverage90) {
    private record Place(String target, String moment, String theory, String standing) {}

    /** All rows, by target, moment, theory and standing. */
    public static List<BoardRow> of(StudyRecord record) {
        Order order = Order.of(record.dossier());
        ScoreBook book = record.book();
        return record.scores().stream()
                .filter(score -> Measures.BOARD.contains(score.measure()) && isStanding(score.label("standing")))
                .map(score -> new Place(
                        score.label("target"), score.label("moment"), score.label("theory"), score.label("standing")))
                .distinct()
                .sorted(Comparator.comparing(Place::target, order.byTarget())
                        .thenComparing(Place::moment, order.byMoment())
                        .thenComparing(Place::theory, order.byTheory())
                        .thenComparing(Place::standing))
                .map(place -> row(place, book, isEvent(record, place.target())))
                .toList();
    }

    /** The rows worth showing: a target that was asked about at one moment only is not shown again as pooled. */
    public static List<BoardRow> shown(StudyRecord record) {
        List<BoardRow> rows = of(record);
        return rows.stream()
                .filter(row -> !row.isPooled() || moments(rows, row.target()) != 1)
                .toList();
    }

    private static long moments(List<BoardRow> rows, String target) {
        return rows.stream()
                .filter(row -> row.target().equals(target) && !row.isPooled())
                .map(BoardRow::moment)
                .distinct()
                .count();
    }

    /** Whether it is about all moments of its target together. */
    public boolean isPooled() {
        return moment.equals(Measures.POOLED);
    }

    /** A count that the skill rests on, for instance {@code answered}; null if not published. */
    public @Nullable Long count(String name) {
        return skill == null ? null : skill.counts().get(name);
    }

    /** The skill's number; NaN where there is too little to say one. */
    public double skillOrNaN() {
        return skill == null || skill.value() == null ? Double.NaN : skill.value();
    }

    /** Whether the skill's verdict says that it beat climatology. */
    public boolean isSkilful() {
        return skill != null && skill.verdict().equals(Measures.SKILFUL);
    }

    private static boolean isStanding(String label) {
        return label.equals("prospective") || label.equals("retrospective");
    }

    /** Quantiles of an event are 0 or 1, so its intervals hold nearly every outcome and their coverage says nothing. */
    private static boolean isEvent(StudyRecord record, String target) {
        return record.study().phenomenon().targets().stream()
                .anyMatch(t -> t.name().equals(target) && t.kind() == Target.Kind.EVENT);
    }

    private static BoardRow row(Place place, ScoreBook book, boolean event) {
        Map<String, String> labels = Map.of(
                "theory", place.theory(),
                "target", place.target(),
                "moment", place.moment(),
                "standing", place.standing());
        return new BoardRow(
                place.theory(),
                place.target(),
                place.moment(),
                Standing.valueOf(place.standing().toUpperCase(Locale.ROOT)),
                book.find(Measures.SKILL, labels),
                book.find(Measures.MEAN_CRPS, labels),
                event ? null : book.find(Measures.COVERAGE_50, labels),
                event ? null : book.find(Measures.COVERAGE_90, labels));
    }
}
