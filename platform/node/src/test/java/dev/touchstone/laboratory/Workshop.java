package dev.touchstone.laboratory;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import dev.touchstone.bus.Bus;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.forecasting.Forecasting;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.Checkpoints;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All parts of a node, in memory. */
final class Workshop implements AutoCloseable {
    static final int SEEDS = 5;

    private static final Plugin PLUGIN = new Plugin("tests", "1.0.0", "0".repeat(64));

    final Ledger ledger = DuckDbLedger.inMemory();
    final Bus bus = Bus.local();
    final Checkpoints checkpoints = new Checkpoints(folder());
    final Laboratory laboratory;
    private final List<Extension<Theory>> theories;
    private final Forecasting forecasting;
    private final Evaluation evaluation;

    Workshop(int workers, Theory... theories) {
        this(workers, List.of(), theories);
    }

    Workshop(int workers, List<Evaluator> evaluators, Theory... theories) {
        this.theories = Stream.of(theories)
                .map(theory -> new Extension<>(theory.id(), theory.source(), theory, PLUGIN))
                .toList();
        forecasting = new Forecasting(bus, ledger, this.theories);
        evaluation = new Evaluation(
                bus,
                ledger,
                evaluators.stream()
                        .map(evaluator -> new Extension<>(evaluator.id(), evaluator.source(), evaluator, PLUGIN))
                        .toList());
        laboratory = newLaboratory(workers);
    }

    Laboratory newLaboratory(int workers) {
        return new Laboratory(ledger, bus, checkpoints, "tests", workers);
    }

    Study study(long gateMillis) {
        Phenomenon climb = new Climb();
        return new Study(
                new Study.Subject(
                        climb.id(),
                        climb.source(),
                        climb.axis(),
                        climb.metrics(),
                        climb.targets(),
                        climb.claim(),
                        PLUGIN),
                climb.tasks(),
                List.of(Arm.CANONICAL, Arm.CONTROL),
                SEEDS,
                climb.cohortSize(),
                theories.stream()
                        .map(theory -> new Study.Contender(
                                theory.id(), theory.source(), Extension.metrics(theory), theory.plugin()))
                        .toList(),
                gateMillis);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("checkpoints");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        evaluation.close();
        forecasting.close();
        bus.close();
        ledger.close();
    }
}
