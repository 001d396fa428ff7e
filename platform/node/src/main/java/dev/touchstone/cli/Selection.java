package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Ledger;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which of the ledger's studies is meant. */
final class Selection {
    @Parameters(
            paramLabel = "STUDY",
            arity = "0..1",
            description = "The first digits of a study's id (default: the study that was begun or resumed last).")
    private @Nullable String prefix;

    /**
     * A study that the ledger holds.
     *
     * @param id of the study
     * @param phenomenon that it is about
     * @param lastBegun when it was begun or resumed last, in microseconds
     */
    record Candidate(String id, String phenomenon, long lastBegun) {}

    /**
     * All studies.
     *
     * @throws FaultException if there is none
     */
    static List<Candidate> all(Ledger ledger) {
        List<Candidate> all = ledger.chains().stream()
                .map(chain -> candidate(ledger.page(chain, 0)))
                .filter(candidate -> !candidate.id().isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw FaultException.user("The ledger holds no study.", "Run one first: 'touchstone study grokking'.");
        }
        return all;
    }

    /** @throws FaultException if there is none, or more than one is meant */
    String in(Ledger ledger) {
        List<Candidate> all = all(ledger);
        if (prefix == null) {
            return all.stream()
                    .max(Comparator.comparing(Candidate::lastBegun))
                    .map(Candidate::id)
                    .orElseThrow();
        }
        return meant(all, prefix).id();
    }

    /**
     * The study whose id begins so.
     *
     * @throws FaultException if there is none, or more than one
     */
    static Candidate meant(List<Candidate> all, String prefix) {
        List<Candidate> meant = all.stream()
                .filter(candidate -> candidate.id().startsWith(prefix))
                .toList();
        if (meant.size() != 1) {
            throw FaultException.user(
                    "'" + prefix + "' names " + meant.size() + " studies.",
                    "Name one of "
                            + String.join(
                                    ", ",
                                    all.stream()
                                            .map(c -> c.id() + " (" + c.phenomenon() + ")")
                                            .toList())
                            + ".");
        }
        return meant.get(0);
    }

    private static Candidate candidate(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.fact() instanceof Fact.StudyOpened opened) {
                return new Candidate(entry.chain(), opened.study().phenomenon().id(), entry.time());
            }
        }
        return new Candidate("", "", 0);
    }
}
