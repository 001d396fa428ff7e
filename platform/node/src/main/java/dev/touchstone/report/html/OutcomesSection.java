package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.OutcomeRow;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TargetText;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Key;
import java.util.ArrayList;
import java.util.List;

/** What became of each target, task by task. */
final class OutcomesSection {
    private OutcomesSection() {}

    static Element of(StudyRecord record) {
        List<OutcomeRow> rows = OutcomeRow.of(record);
        Element section = Section.of("outcomes", "Outcomes");
        for (Target target : OutcomeRow.targets(record.study())) {
            HtmlTable table = table(record, target, rows);
            if (!table.isEmpty()) {
                section.add(table.element()).addAll(figure(record, target, rows));
            }
        }
        return rows.isEmpty()
                ? section.add(Section.paragraph("No trial has come to an outcome yet."))
                : section.add(Section.note("Median over seeds [lowest–highest] and how many trials reached the target; "
                        + "“>h” is a trial that had not reached it at h, ordered behind all that had. Events: how many happened. "
                        + "Annulled trials count neither way."));
    }

    /** A figure of a quantity; times are seen above the curves, and an event has nothing to draw. */
    private static List<Element> figure(StudyRecord record, Target target, List<OutcomeRow> all) {
        List<OutcomeRow> rows =
                all.stream().filter(row -> row.target().equals(target)).toList();
        boolean drawn = target.kind() == Target.Kind.QUANTITY
                && rows.stream().anyMatch(row -> row.values().stream().anyMatch(Double::isFinite));
        if (!drawn) {
            return List.of();
        }
        String id = "outcomes-" + OutcomeRow.targets(record.study()).indexOf(target);
        Element svg = OutcomeFigure.of(id, record, target, rows).svg();
        boolean manyHorizons = record.dossier().findings().stream()
                .anyMatch(found -> found.target().equals(target.name()) && found.horizon() != null);
        String dots = manyHorizons ? "each dot a trial at one horizon" : "each dot a trial";
        String small = record.claim().target().equals(target) ? dots + "; dotted: what counts as a detection" : dots;
        return List.of(key(record), Section.gallery(List.of(Section.figure(target.name(), small, svg))));
    }

    private static Element key(StudyRecord record) {
        Key key = new Key();
        for (Arm arm : record.study().arms()) {
            key.entry(arm.label(), Key.dot(Look.shape(arm), "dot " + Look.of(arm)));
        }
        return key.list();
    }

    private static HtmlTable table(StudyRecord record, Target target, List<OutcomeRow> rows) {
        String unit = TargetText.unit(target, record.study().phenomenon().axis().unit());
        List<String> columns = new ArrayList<>(List.of("Task"));
        record.study().arms().forEach(arm -> columns.add(arm.label()));
        HtmlTable table =
                HtmlTable.of(target.name() + (unit.isEmpty() || unit.equals("1") ? "" : " (" + unit + ")"), columns);
        for (Task task : record.study().tasks()) {
            List<OutcomeRow> ofTask = rows.stream()
                    .filter(row -> row.target().equals(target) && row.task().equals(task.name()))
                    .toList();
            if (!ofTask.isEmpty()) {
                List<String> cells = new ArrayList<>(List.of(task.name()));
                record.study().arms().forEach(arm -> cells.add(cell(ofTask, arm)));
                table.row(cells);
            }
        }
        return table;
    }

    private static String cell(List<OutcomeRow> rows, Arm arm) {
        return rows.stream()
                .filter(row -> row.arm() == arm)
                .map(OutcomesSection::cell)
                .findFirst()
                .orElse("–");
    }

    private static String cell(OutcomeRow row) {
        String annulled = row.annulled() == 0 ? "" : ", " + row.annulled() + " annulled";
        boolean timed = row.target().kind() == Target.Kind.TIME;
        String reached = timed ? "; " + row.reached() + " of " + row.values().size() : "";
        return row.summary() + reached + annulled;
    }
}
