package dev.touchstone.report.html;

import dev.touchstone.api.Study;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Verdict;
import dev.touchstone.report.markup.Element;
import java.util.stream.Stream;

/** What a reader with half a minute takes away. */
final class HeadSection {
    private HeadSection() {}

    static Element of(StudyRecord record) {
        Verdict verdict = Verdict.of(record);
        Element header = Element.of("header")
                .add(Element.of("p", "Touchstone study " + record.study().id()).style("eyebrow"))
                .add(Element.of("h1", record.study().phenomenon().id()));
        if (!verdict.state().isEmpty()) {
            header.add(Element.of("p", verdict.state()).style("warning").with("role", "status"));
        }
        header.add(Element.of("p").style("verdict").add(Element.of("strong", verdict.reproduction())));
        Stream.of(verdict.generalisability(), verdict.relevance(), verdict.foresight(), verdict.hindsight())
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> header.add(Element.of("p", sentence).style("verdict")));
        return header.add(Section.note(size(record)));
    }

    private static String size(StudyRecord record) {
        Study study = record.study();
        int asked = record.theories().size();
        String theories = asked == 1 ? "1 theory" : asked + " theories";
        return Numbers.count(study.tasks().size(), "task") + " × "
                + Numbers.count(study.arms().size(), "arm") + " × "
                + Numbers.count(study.seeds(), "seed") + "; " + theories + ", "
                + Numbers.count(record.dossier().questions().size(), "question")
                + ". Intervals in brackets; skill is against climatology: 0 is as good, 1 is perfect.";
    }
}
