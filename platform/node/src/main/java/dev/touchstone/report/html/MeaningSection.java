package dev.touchstone.report.html;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Score;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to read the numbers, and what would change the verdict. */
final class MeaningSection {
    private MeaningSection() {}

    static Element of(StudyRecord record) {
        Element section = Section.of("meaning", "What the numbers mean");
        explanations(record.claim()).forEach(text -> section.add(Section.paragraph(text)));
        List<Element> remarks = Measures.REMARKED.stream()
                .flatMap(measure -> record.book().of(measure))
                .flatMap(MeaningSection::remark)
                .distinct()
                .map(text -> Element.of("li", text))
                .toList();
        if (!remarks.isEmpty()) {
            section.add(Element.of("h3", "What would change the verdicts, and what else to know"))
                    .add(Element.of("ul").addAll(remarks));
        }
        return section;
    }

    private static List<String> explanations(Claim claim) {
        return List.of(
                "Reproduced: the interval of the detection rate lies wholly above "
                        + Numbers.percent(claim.canonicalBar()) + " in the canonical arm and wholly below "
                        + Numbers.percent(claim.controlBar())
                        + " in the control arm. These bars belong to the claim and were fixed before the first trial. "
                        + "A verdict speaks of the tasks, arms and seeds of this study and of no others.",
                "Prospective: the forecast was sealed in the ledger before the trial recorded anything beyond the "
                        + "question's origin. Retrospective: the record was replayed afterwards, with evidence cut at the "
                        + "origin and the question's own task left out of what the theory was fitted on. Only "
                        + "prospective forecasts show that a theory saw something coming.",
                "Skill compares a theory with climatology, which forecasts the spread of outcomes seen so far and looks "
                        + "at nothing else. Only questions that the theory answered count, so a skill is to be read with "
                        + "how many those were. CRPS is in the target's unit; lower is better. Where several theories "
                        + "compete, the best is picked after the fact, and its interval does not know of that.",
                "These scores are Touchstone's own definitions, made of published statistical methods; they are not "
                        + "those of the papers named here, and say nothing that their authors have said.");
    }

    /** A remark, with what it is about where it only concerns one theory or arm; skills have theirs on the board. */
    private static Stream<String> remark(Score score) {
        boolean shown = score.measure().equals(Measures.SKILL) && score.interval() != null;
        if (score.remark().isEmpty() || shown) {
            return Stream.empty();
        }
        boolean general =
                score.measure().equals(Measures.COVERAGE_50) || score.measure().equals(Measures.COVERAGE_90);
        String about = general
                ? ""
                : Stream.of("theory", "standing", "target", "moment", "arm", "task")
                        .map(score::label)
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of((general ? "coverage" : score.measure()) + (about.isEmpty() ? "" : " (" + about + ")") + ": "
                + score.remark());
    }
}
