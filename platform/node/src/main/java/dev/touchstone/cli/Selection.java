package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import java.util.List;
import java.util.stream.Collectors;
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
     * All studies, in the order in which they were begun or resumed.
     *
     * @throws FaultException if there is none
     */
    static List<Study> all(Ledger ledger) {
        List<Study> all = Catalogue.of(ledger).studies().stream()
                .map(Catalogue.Item::study)
                .toList();
        if (all.isEmpty()) {
            throw FaultException.user("The ledger holds no study.", "Run one first: 'touchstone study grokking'.");
        }
        return all;
    }

    /** @throws FaultException if there is none, or more than one is meant */
    String in(Ledger ledger) {
        List<Study> all = all(ledger);
        return prefix == null ? all.get(all.size() - 1).id() : one(prefix, all).id();
    }

    /** @throws FaultException if none, or more than one is meant by a prefix */
    static Study one(String prefix, List<Study> all) {
        List<Study> meant =
                all.stream().filter(study -> study.id().startsWith(prefix)).toList();
        if (meant.size() != 1) {
            throw FaultException.user(
                    "'" + prefix + "' names " + meant.size() + " studies.",
                    "Name one of "
                            + all.stream()
                                    .map(study -> study.id() + " ("
                                            + study.phenomenon().id() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return meant.get(0);
    }
}
