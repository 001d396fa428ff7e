package dev.touchstone.evaluators;

import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The papers of a study, by examination and theory. */
final class Papers {
    private final List<String> contenders;
    private final SortedMap<Examination, SortedMap<String, Paper>> byExamination = new TreeMap<>();
    private final List<Paper> numbered = new ArrayList<>();

    Papers(Study study) {
        contenders = study.theories().stream().map(Study.Contender::id).toList();
    }

    /** The paper that a submission belongs to. In an examination that was not held before, all contenders begin one. */
    Paper of(Submission submission) {
        Examination examination = Examination.of(submission);
        SortedMap<String, Paper> held = byExamination.get(examination);
        if (held == null) {
            held = new TreeMap<>();
            byExamination.put(examination, held);
            for (String contender : contenders) {
                begin(examination, contender, held);
            }
        }
        Paper paper = held.get(submission.theory());
        return paper == null ? begin(examination, submission.theory(), held) : paper;
    }

    private Paper begin(Examination examination, String theory, SortedMap<String, Paper> held) {
        return held.computeIfAbsent(theory, id -> {
            Paper begun = new Paper(examination, id, numbered.size());
            numbered.add(begun);
            return begun;
        });
    }

    Iterable<Examination> examinations() {
        return byExamination.keySet();
    }

    /** The papers of one examination, by theory. */
    Collection<Paper> of(Examination examination) {
        return byExamination.getOrDefault(examination, new TreeMap<>()).values();
    }

    /** Every paper, in the order of its number. */
    List<Paper> numbered() {
        return numbered;
    }

    /** The climatology that a paper is measured against, or null if it has said nothing. */
    @Nullable
    Paper reference(Examination examination) {
        SortedMap<String, Paper> held = byExamination.get(examination.reference());
        return held == null ? null : held.get(Paper.CLIMATOLOGY);
    }
}
