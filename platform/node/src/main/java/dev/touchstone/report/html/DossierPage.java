package dev.touchstone.report.html;

import dev.touchstone.api.Study;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.Remarks;
import dev.touchstone.report.markup.Element;
import java.util.List;
import java.util.Map;

/** The dossier of a phenomenon: the sections of its study's report that judge, and what other studies add. */
final class DossierPage {
    private DossierPage() {}

    static Element of(Boards boards, StudyRecord record, Map<String, String> theories) {
        String phenomenon = Boards.phenomenon(record);
        Element main = Element.of("main")
                .style("boards")
                .add(back())
                .add(HeadSection.of(record))
                .add(sentences("change", "What would change the verdict", Remarks.verdicts(record)))
                .add(ClaimSection.of(record))
                .add(GeneralisabilitySection.of(record))
                .add(ArmsSection.of(record))
                .add(RelevanceSection.of(record))
                .add(sentences("embeddability", "Embeddability", Remarks.embeddability(boards, phenomenon)))
                .add(BoardSection.of(record))
                .add(PitSection.of(record))
                .add(sentences("open", "What remains open", Remarks.open(boards, record)));
        return main.add(asked(record, theories)).add(ProvenanceSection.of(record));
    }

    /** The way back to the matrix. */
    static Element back() {
        return Element.of("p")
                .style("eyebrow")
                .add(Element.of("a", "Board of theories and phenomena").with("href", BoardPages.INDEX));
    }

    /** Sentences as a list; one says so if there are none. */
    static Element sentences(String id, String heading, List<String> sentences) {
        Element list = Element.of("ul");
        sentences.forEach(text -> list.add(Element.of("li", text)));
        Element section = Section.of(id, heading);
        return list.isEmpty() ? section.add(Section.paragraph("Nothing has been published.")) : section.add(list);
    }

    /** The way to the records of the theories that were asked; where they come from is in the provenance. */
    private static Element asked(StudyRecord record, Map<String, String> theories) {
        Element list = Element.of("ul");
        for (Study.Contender theory : record.theories()) {
            String page = theories.getOrDefault(theory.id(), BoardPages.INDEX);
            list.add(Element.of("li").add(Element.of("a", theory.id()).with("href", page)));
        }
        Element section = Section.of("theories", "Records of the theories");
        return list.isEmpty() ? section.add(Section.paragraph("None was asked live.")) : section.add(list);
    }
}
