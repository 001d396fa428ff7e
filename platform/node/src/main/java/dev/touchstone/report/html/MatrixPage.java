package dev.touchstone.report.html;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Incident;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Verdict;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.Matrix;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first page of the boards: theories by phenomena. */
final class MatrixPage {
    private MatrixPage() {}

    static Element of(Boards boards, Map<String, String> phenomena, Map<String, String> theories) {
        Element main = Element.of("main")
                .style("boards wide")
                .add(
                        Element.of("header")
                                .add(Element.of("p", "Touchstone board").style("eyebrow"))
                                .add(Element.of("h1", "Theories by phenomena"))
                                .add(
                                        Section.paragraph(
                                                "Skill over climatology on each phenomenon's main question, fitted on other tasks, with"
                                                        + " its interval: 0 is as good, 1 is perfect, below 0 is worse. Broad theories come first.")));
        main.add(matrix(
                "prospective",
                "Prospective: sealed before the trial went on",
                Matrix.of(boards, Standing.PROSPECTIVE),
                phenomena,
                theories));
        main.add(matrix(
                "retrospective",
                "Retrospective: replayed from the ledger",
                Matrix.of(boards, Standing.RETROSPECTIVE),
                phenomena,
                theories));
        return main.add(skills(boards))
                .add(phenomena(boards, phenomena))
                .add(reading())
                .add(missing(boards));
    }

    private static Element matrix(
            String id, String heading, Matrix matrix, Map<String, String> phenomena, Map<String, String> theories) {
        Element section = Section.of(id, heading);
        if (matrix.isEmpty()) {
            return section.add(Section.paragraph("No theory has a score here."));
        }
        section.add(MatrixTable.skills("Skill when fitted on other tasks", matrix, phenomena, theories));
        List<Element> remarks =
                matrix.remarks().stream().map(text -> Element.of("li", text)).toList();
        if (!remarks.isEmpty()) {
            section.add(Element.of("h3", "Embeddability")).add(Element.of("ul").addAll(remarks));
        }
        return matrix.hasTransfers()
                ? section.add(MatrixTable.transfers(
                        "Transfer: skill when fitted on other phenomena only", matrix, phenomena, theories))
                : section;
    }

    private static Element skills(Boards boards) {
        List<BoardRow> all = boards.studies().stream()
                .flatMap(record -> spoken(record).stream())
                .toList();
        Element section = Section.of("skills", "Skill by phenomenon");
        if (all.isEmpty()) {
            return section.add(Section.paragraph("No theory has been judged yet."));
        }
        Scale scale = SkillFigure.scale(all);
        List<Element> figures = new ArrayList<>();
        for (StudyRecord record : boards.studies()) {
            List<BoardRow> rows = spoken(record);
            if (!rows.isEmpty()) {
                String phenomenon = Boards.phenomenon(record);
                figures.add(Section.figure(
                        phenomenon,
                        rows.get(0).target(),
                        SkillFigure.of(
                                        "skill-" + figures.size(),
                                        "Skill on " + phenomenon,
                                        scale,
                                        rows,
                                        BoardRow::theory)
                                .svg()));
            }
        }
        return section.add(BoardSection.key()).add(Section.gallery(figures));
    }

    private static List<BoardRow> spoken(StudyRecord record) {
        return Board.spoken(Board.of(record).headline(Protocol.OTHER_TASKS));
    }

    private static Element phenomena(Boards boards, Map<String, String> pages) {
        HtmlTable table = HtmlTable.of(
                        "The study that speaks for each phenomenon",
                        "Phenomenon",
                        "Reproduced",
                        "Study",
                        "Tasks",
                        "Seeds",
                        "Questions")
                .words(1, 2)
                .links(pages);
        for (StudyRecord record : boards.studies()) {
            table.row(
                    Boards.phenomenon(record),
                    Verdict.of(record).word(),
                    record.study().id(),
                    "" + record.study().tasks().size(),
                    "" + record.study().seeds(),
                    "" + record.dossier().questions().size());
        }
        return Section.of("phenomena", "Phenomena").add(table.element());
    }

    private static Element reading() {
        return Section.of("reading", "How to read this")
                .add(Section.paragraph("Skilful: the skill's interval lies wholly above 0; unskilful: wholly below. "
                        + "Insufficient: too few tasks for an interval. Indistinct: its forecasts differ from a baseline's "
                        + "by no more than the noise. Under each skill stand the questions that were answered, of those "
                        + "that could be scored, and the tasks they are about."))
                .add(Section.paragraph("Breadth is the number of phenomena in which a theory is skilful with the same "
                        + "code. Transfer is its mean skill when fitted on other phenomena only, with their number. "
                        + "Climatology is what skill is measured against; the oracle has seen the outcome and is never "
                        + "ranked. The embeddability of a phenomenon is the best skill that a general theory, one of "
                        + "breadth two or more, reaches there."))
                .add(Section.paragraph("Where several theories compete, the best is picked after the fact, and its "
                        + "interval does not know of that. These scores are Touchstone's own definitions."));
    }

    private static Element missing(Boards boards) {
        Element list = Element.of("ul");
        boards.missing().forEach(text -> list.add(Element.of("li", text)));
        for (Incident incident : boards.incidents()) {
            list.add(Element.of(
                    "li",
                    incident.where() + ": " + incident.fault().message() + " "
                            + incident.fault().remedy()));
        }
        Element section = Section.of("missing", "What is missing");
        return list.isEmpty() ? section.add(Section.paragraph("Nothing.")) : section.add(list);
    }
}
