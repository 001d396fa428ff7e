package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What theories show across phenomena. Of several studies of one phenomenon that counts in which theories answered most
 * questions. The oracle takes no part.
 *
 * <ul>
 *   <li>{@code breadth} of a theory: on how many phenomena it is skilful, fitted on other tasks, by the same code. A count;
 *   <li>{@code embeddability} of a phenomenon: the best skill that a general theory reaches on it, one with a breadth of
 *       two or more; the remark names it, and the best bespoke theory beside it. Baselines explain nothing, so they are
 *       neither. Its interval is that of the theory's skill, and does not know that the best of several was picked;
 *   <li>{@code transfer} of a theory to a phenomenon: its skill there when fitted on other phenomena only.
 * </ul>
 */
final class Comparison {
    private static final int GENERAL = 2;
    private static final List<Standing> STANDINGS = List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE);
    private static final Comparator<Score> BY_SKILL =
            Comparator.comparing(Comparison::value).reversed().thenComparing(score -> score.label("theory"));

    private Comparison() {}

    static List<Score> of(List<Judged> studies) {
        List<Score> scores = new ArrayList<>();
        for (Standing standing : STANDINGS) {
            String label = standing.name().toLowerCase(Locale.ROOT);
            Collection<Headline> headlines = headlines(studies, label, Protocol.OTHER_TASKS);
            SortedMap<String, SortedSet<String>> breadths = breadths(headlines);
            breadths.forEach((theory, skilful) -> scores.add(breadth(theory, label, skilful, headlines, studies)));
            headlines.forEach(headline -> scores.add(embeddability(headline, label, breadths)));
            headlines(studies, label, Protocol.OTHER_PHENOMENA).stream()
                    .flatMap(headline -> headline.skills().stream())
                    .forEach(skill -> scores.add(transfer(skill)));
        }
        return scores;
    }

    /** One a phenomenon that has any skills on these terms, by phenomenon. */
    private static Collection<Headline> headlines(List<Judged> studies, String standing, Protocol protocol) {
        return studies.stream()
                .map(judged -> Headline.of(judged, standing, protocol.label()))
                .filter(headline -> !headline.skills().isEmpty())
                .collect(Collectors.toMap(
                        Headline::phenomenon,
                        headline -> headline,
                        (a, b) -> Comparator.comparingLong(Headline::answered)
                                                .reversed()
                                                .thenComparing(Headline::study)
                                                .compare(a, b)
                                        <= 0
                                ? a
                                : b,
                        TreeMap::new))
                .values();
    }

    /** The phenomena on which each theory is skilful. */
    private static SortedMap<String, SortedSet<String>> breadths(Collection<Headline> headlines) {
        SortedMap<String, SortedSet<String>> breadths = new TreeMap<>();
        for (Headline headline : headlines) {
            for (Score skill : headline.skills()) {
                SortedSet<String> skilful = breadths.computeIfAbsent(skill.label("theory"), theory -> new TreeSet<>());
                Interval interval = skill.interval();
                if (interval != null && interval.lower() > 0) {
                    skilful.add(headline.phenomenon());
                }
            }
        }
        return breadths;
    }

    private static Score breadth(
            String theory,
            String standing,
            SortedSet<String> skilful,
            Collection<Headline> headlines,
            List<Judged> studies) {
        long judged = headlines.stream()
                .filter(headline -> headline.skills().stream()
                        .anyMatch(skill -> skill.label("theory").equals(theory) && skill.interval() != null))
                .count();
        String where = skilful.isEmpty() ? "Skilful nowhere" : "Skilful in " + String.join(", ", skilful);
        SortedSet<String> versions = versions(theory, headlines, studies);
        String code = versions.size() < 2 ? "" : " Not by the same code: versions " + String.join(", ", versions) + ".";
        return Score.of(
                "breadth",
                Map.of("theory", theory, "standing", standing),
                (double) skilful.size(),
                null,
                Map.of("phenomena", judged),
                "",
                where + ", of " + judged + (judged == 1 ? " phenomenon" : " phenomena") + " with an interval." + code);
    }

    /** The versions of a theory in the studies that count. */
    private static SortedSet<String> versions(String theory, Collection<Headline> headlines, List<Judged> studies) {
        List<String> counted = headlines.stream().map(Headline::study).toList();
        return studies.stream()
                .filter(judged -> counted.contains(judged.study().id()))
                .flatMap(judged -> judged.study().theories().stream())
                .filter(contender -> contender.id().equals(theory))
                .map(contender -> contender.plugin().version())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Score embeddability(
            Headline headline, String standing, SortedMap<String, SortedSet<String>> breadths) {
        Predicate<Score> isGeneral = skill ->
                breadths.getOrDefault(skill.label("theory"), new TreeSet<>()).size() >= GENERAL;
        List<Score> theories = headline.skills().stream()
                .filter(skill -> skill.value() != null && !Paper.BASELINES.contains(skill.label("theory")))
                .sorted(BY_SKILL)
                .toList();
        List<Score> general = theories.stream().filter(isGeneral).toList();
        Optional<Score> bespoke = theories.stream().filter(isGeneral.negate()).findFirst();
        String beside = bespoke.map(skill -> String.format(" Best bespoke theory: %s.", described(skill)))
                .orElse(" No bespoke theory has a skill.");
        Map<String, String> labels = Map.of("phenomenon", headline.phenomenon(), "standing", standing);
        Map<String, Long> counts =
                Map.of("general", (long) general.size(), "bespoke", (long) theories.size() - general.size());
        if (general.isEmpty()) {
            String none = "No theory that is skilful in two phenomena or more has a skill here.";
            return Score.of("embeddability", labels, null, null, counts, "", none + beside);
        }
        Score best = general.get(0);
        String remark = "Best general theory: " + described(best) + "." + beside;
        return Score.of("embeddability", labels, best.value(), best.interval(), counts, best.verdict(), remark);
    }

    private static String described(Score skill) {
        Interval interval = skill.interval();
        String range =
                interval == null ? "" : String.format(Locale.ROOT, " [%.2f, %.2f]", interval.lower(), interval.upper());
        return String.format(Locale.ROOT, "%s, skill %.2f%s", skill.label("theory"), value(skill), range);
    }

    private static Score transfer(Score skill) {
        return Score.of(
                "transfer",
                Map.of(
                        "theory", skill.label("theory"),
                        "phenomenon", skill.label("phenomenon"),
                        "standing", skill.label("standing")),
                skill.value(),
                skill.interval(),
                skill.counts(),
                skill.verdict(),
                skill.remark());
    }

    private static double value(Score score) {
        Double value = score.value();
        return value == null ? Double.NEGATIVE_INFINITY : value;
    }
}
