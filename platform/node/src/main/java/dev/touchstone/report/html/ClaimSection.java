package dev.touchstone.report.html;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TargetText;
import dev.touchstone.report.markup.Element;

/** What was claimed, in its own words, with the bars that were set before the first trial. */
final class ClaimSection {
    private ClaimSection() {}

    static Element of(StudyRecord record) {
        Study study = record.study();
        Claim claim = record.claim();
        Element facts = Element.of("dl");
        fact(facts, "Target", claim.target().name() + ": " + claim.target().rule());
        fact(facts, "Detection", "the outcome is at least " + threshold(record));
        fact(
                facts,
                "Bars",
                "the detection rate must lie above " + Numbers.percent(claim.canonicalBar())
                        + " in the canonical arm and below " + Numbers.percent(claim.controlBar())
                        + " in the control arm, each with its whole interval");
        fact(facts, "Described in", study.phenomenon().source());
        HtmlTable tasks = HtmlTable.of(
                        "Tasks",
                        "Task",
                        "Description",
                        "Budget (" + study.phenomenon().axis().unit() + ")")
                .prose(1);
        for (Task task : study.tasks()) {
            tasks.row(task.name(), task.description(), "" + task.budget());
        }
        return Section.of("claim", "The claim")
                .add(Element.of("blockquote").add(Section.paragraph(claim.statement())))
                .add(facts)
                .add(tasks.element());
    }

    private static String threshold(StudyRecord record) {
        Target target = record.claim().target();
        String unit = TargetText.unit(target, record.study().phenomenon().axis().unit());
        return TargetText.of(target, record.claim().threshold()) + (unit.equals("1") ? "" : " " + unit);
    }

    private static void fact(Element list, String term, String description) {
        list.add(Element.of("dt", term)).add(Element.of("dd", description));
    }
}
