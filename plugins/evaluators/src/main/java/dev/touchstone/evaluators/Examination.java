package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all theories said in one standing.
 *
 * @param standing {@code PROSPECTIVE} or {@code RETROSPECTIVE}
 * @param papers by theory
 */
record Examination(Standing standing, SortedMap<String, Paper> papers) {
    /**
     * The standings that anything was said in. What came late was meant to be prospective, so it shows there, as a
     * count.
     */
    static List<Examination> of(Dossier dossier, List<Settled> settled) {
        Map<Standing, SortedMap<String, List<Submission>>> said = new HashMap<>();
        for (Submission submission : dossier.submissions()) {
            said.computeIfAbsent(submission.standing(), standing -> new TreeMap<>())
                    .computeIfAbsent(submission.theory(), theory -> new ArrayList<>())
                    .add(submission);
        }
        Map<String, List<Submission>> late = said.getOrDefault(Standing.LATE, new TreeMap<>());
        List<Examination> examinations = new ArrayList<>();
        if (said.containsKey(Standing.PROSPECTIVE) || !late.isEmpty()) {
            examinations.add(of(dossier, Standing.PROSPECTIVE, said, late, settled));
        }
        if (said.containsKey(Standing.RETROSPECTIVE)) {
            examinations.add(of(dossier, Standing.RETROSPECTIVE, said, Map.of(), settled));
        }
        return examinations;
    }

    private static Examination of(
            Dossier dossier,
            Standing standing,
            Map<Standing, SortedMap<String, List<Submission>>> said,
            Map<String, List<Submission>> late,
            List<Settled> settled) {
        SortedMap<String, List<Submission>> byTheory = new TreeMap<>(said.getOrDefault(standing, new TreeMap<>()));
        dossier.study().theories().stream().map(Study.Contender::id).forEach(t -> byTheory.putIfAbsent(t, List.of()));
        late.keySet().forEach(theory -> byTheory.putIfAbsent(theory, List.of()));
        SortedMap<String, Paper> papers = new TreeMap<>();
        byTheory.forEach((theory, submissions) ->
                papers.put(theory, Paper.of(theory, submissions, late.getOrDefault(theory, List.of()), settled)));
        return new Examination(standing, papers);
    }
}
