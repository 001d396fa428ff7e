package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudiesTest {
    @Test
    void everyTrialIsAskedForEveryTargetTwice() {
        Dossier dossier = Studies.of(2, 3)
                .arms(Arm.CANONICAL, Arm.CONTROL)
                .theory("silent", Standing.PROSPECTIVE, (question, outcome) -> new Answer.Declined())
                .theory("silent", Standing.RETROSPECTIVE, (question, outcome) -> new Answer.Declined())
                .dossier();
        int trials = 2 * 2 * 3;
        assertEquals(trials * 3, dossier.findings().size());
        assertEquals(trials * 3 * 2, dossier.questions().size());
        assertEquals(trials * 3 * 2 * 2, dossier.submissions().size());
        assertEquals(1, dossier.study().theories().size());
    }

    @Test
    void sameCallsSameDossier() {
        assertEquals(Studies.of(2, 3).dossier(), Studies.of(2, 3).dossier());
    }

    @Test
    void theClaimHoldsByMaking() {
        Dossier dossier = Studies.of(3, 8).dossier();
        Claim claim = dossier.study().phenomenon().claim();
        assertTrue(dossier.ofClaim(Arm.CANONICAL).stream().allMatch(f -> claim.detects(f.outcome())));
        assertTrue(dossier.ofClaim(Arm.CONTROL).stream().noneMatch(f -> claim.detects(f.outcome())));
        assertTrue(dossier.ofClaim(Arm.PRACTICAL).stream().noneMatch(f -> claim.detects(f.outcome())));
    }

    @Test
    void anAnnulledTrialIsAnnulledForEveryTarget() {
        Dossier dossier = Studies.of(1, 1)
                .outcomes(trial -> new Outcome.Annulled("diverged"))
                .dossier();
        List<Outcome> outcomes = dossier.findings().stream()
                .map(Dossier.Finding::outcome)
                .distinct()
                .toList();
        assertEquals(List.of(new Outcome.Annulled("diverged")), outcomes);
    }

    @Test
    void anEmptyStudyIsDeclaredButHasNothing() {
        Dossier dossier = Studies.of(2, 3).empty();
        assertEquals(2, dossier.study().tasks().size());
        assertTrue(dossier.findings().isEmpty()
                && dossier.questions().isEmpty()
                && dossier.submissions().isEmpty());
    }
}
