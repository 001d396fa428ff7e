package dev.touchstone.report;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The theories of a study beside each other.
 *
 * @param protocol the study's own, by which theories were asked live
 * @param rows by target, moment, protocol, theory and standing; the study's own protocol first
 */
public record Board(Protocol protocol, List<BoardRow> rows) {
    /** A row without its scores: what they are labelled with. */
    private record Place(String target, String moment, Protocol protocol, String theory, Standing standing) {
        static Place of(Score score, Study study) {
            Protocol protocol = Arrays.stream(Protocol.values())
                    .filter(p -> p.label().equals(score.label("protocol")))
                    .findFirst()
                    // Scores from before there were protocols are of the only one there was.
                    .orElse(study.protocol());
            return new Place(
                    score.label("target"),
                    score.label("moment"),
                    protocol,
                    score.label("theory"),
                    Standing.valueOf(score.label("standing").toUpperCase(Locale.ROOT)));
        }
    }

    /** Keeps a copy. */
    public Board {
        rows = List.copyOf(rows);
    }

    /** The board of a study. */
    public static Board of(StudyRecord record) {
        Study study = record.study();
        Order order = Order.of(record.dossier());
        Map<Place, Map<String, Score>> places = new LinkedHashMap<>();
        record.scores().stream()
                .filter(Board::belongs)
                .forEach(score -> places.computeIfAbsent(Place.of(score, study), place -> new HashMap<>())
                        .putIfAbsent(score.measure(), score));
        List<BoardRow> rows = places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::target, order.byTarget())
                        .thenComparing(Place::moment, order.byMoment())
                        .thenComparing(Place::protocol, ownFirst(study.protocol()))
                        .thenComparing(Place::theory, order.byTheory())
                        .thenComparing(Place::standing)))
                .map(entry -> row(entry.getKey(), entry.getValue(), study))
                .toList();
        return new Board(study.protocol(), rows);
    }

    /** The rows worth showing: a target that was asked about at one moment only is not shown again as pooled. */
    public List<BoardRow> shown() {
        return rows.stream()
                .filter(row -> !row.isPooled() || moments(row.target()) != 1)
                .toList();
    }

    /**
     * The rows that speak for the study: of its own protocol, pooled over moments, on the claim's target or, if nothing
     * was asked about that, on the first one that was asked about.
     */
    public List<BoardRow> headline() {
        return headline(protocol);
    }

    /** The rows that speak for the study by another protocol. */
    public List<BoardRow> headline(Protocol other) {
        List<BoardRow> pooled = rows.stream().filter(BoardRow::isPooled).toList();
        return pooled.stream()
                .filter(row -> row.target().equals(pooled.get(0).target()) && row.protocol() == other)
                .toList();
    }

    /** Those of these rows whose theories had something to say. */
    public static List<BoardRow> spoken(List<BoardRow> rows) {
        return rows.stream().filter(row -> !row.isSilent()).toList();
    }

    /** The theories that had nothing to say in rows of one standing and protocol, in the order of the board. */
    public static List<String> silent(List<BoardRow> rows) {
        return rows.stream()
                .map(BoardRow::theory)
                .distinct()
                .filter(theory ->
                        rows.stream().filter(row -> row.theory().equals(theory)).allMatch(BoardRow::isSilent))
                .toList();
    }

    private static Comparator<Protocol> ownFirst(Protocol own) {
        return Comparator.comparing((Protocol protocol) -> protocol != own).thenComparing(Comparator.naturalOrder());
    }

    private long moments(String target) {
        return rows.stream()
                .filter(row -> row.target().equals(target) && !row.isPooled())
                .map(BoardRow::moment)
                .distinct()
                .count();
    }

    /** Whether a score is of a whole row: not of one task of it, and not of late forecasts. */
    private static boolean belongs(Score score) {
        String standing = score.label("standing");
        return Measures.BOARD.contains(score.measure())
                && score.label("task").isEmpty()
                && (standing.equals("prospective") || standing.equals("retrospective"));
    }

    /** Quantiles of an event are 0 or 1, so its intervals hold nearly every outcome and their coverage says nothing. */
    private static boolean isEvent(Study study, String target) {
        return study.phenomenon().targets().stream()
                .anyMatch(t -> t.name().equals(target) && t.kind() == Target.Kind.EVENT);
    }

    private static BoardRow row(Place place, Map<String, Score> scores, Study study) {
        Map<String, Score> kept = new HashMap<>(scores);
        if (isEvent(study, place.target())) {
            kept.keySet().removeAll(Set.of(Measures.COVERAGE_50, Measures.COVERAGE_90));
        }
        return new BoardRow(
                study.phenomenon().id(),
                place.theory(),
                place.target(),
                place.moment(),
                place.standing(),
                place.protocol(),
                kept);
    }
}
