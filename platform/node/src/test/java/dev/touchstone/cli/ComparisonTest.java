package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Score;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.report.board.Boards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    /** Says how often it was asked, or breaks. */
    private record Judge(String id, boolean breaks, List<String> asked) implements Evaluator {
        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of();
        }

        @Override
        public List<Score> compare(List<Judged> studies) {
            asked.add(id);
            if (breaks) {
                throw new IllegalStateException("on purpose");
            }
            return List.of();
        }
    }

    @Test
    void anEvaluatorThatBreaksOverSeveralStudiesIsReportedAndHurtsNoOther() {
        List<String> asked = new ArrayList<>();
        List<Extension<Evaluator>> evaluators =
                List.of(extension(new Judge("breaks", true, asked)), extension(new Judge("sound", false, asked)));
        try (Containment containment = Containment.inMemory()) {
            Boards boards = Comparison.of(List.of(), evaluators, containment);
            assertEquals(List.of("breaks", "sound"), asked);
            assertEquals(1, boards.incidents().size());
            assertEquals("evaluator breaks", boards.incidents().get(0).where());
            assertTrue(boards.incidents().get(0).fault().message().contains("on purpose"));
        }
    }

    private static Extension<Evaluator> extension(Evaluator evaluator) {
        return new Extension<>(
                evaluator.id(), evaluator.source(), evaluator, new Plugin("tests", "1.0.0", "0".repeat(64)));
    }
}
