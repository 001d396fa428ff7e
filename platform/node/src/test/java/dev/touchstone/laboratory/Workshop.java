package dev.touchstone.laboratory;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import dev.touchstone.bus.Bus;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.forecasting.Forecasting;
import dev.touchstone.forecasting.References;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
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
    private volatile List<Extension<Theory>> theories;
    private final Containment containment = Containment.inMemory();
    private final Forecasting forecasting;
    private final Evaluation evaluation;

    Workshop(int workers, Theory... theories) {
        this(workers, Stream.of(theories).map(Workshop::extension).toList());
    }

    Workshop(int workers, List<Extension<Theory>> theories) {
        this(workers, theories, List.of());
    }

    private Workshop(int workers, List<Extension<Theory>> theories, List<Extension<Evaluator>> evaluators) {
        this.theories = theories;
        forecasting = new Forecasting(bus, ledger, () -> this.theories, References.NONE, containment);
        evaluation = new Evaluation(bus, ledger, () -> evaluators, containment);
        laboratory = newLaboratory(workers);
    }

    static Workshop judging(int workers, List<Evaluator> evaluators, Theory... theories) {
        return new Workshop(
                workers,
                Stream.of(theories).map(Workshop::extension).toList(),
                evaluators.stream()
                        .map(evaluator -> new Extension<>(evaluator.id(), evaluator.source(), evaluator, PLUGIN))
                        .toList());
    }

    static Workshop judgedBy(List<Extension<Evaluator>> evaluators, List<Extension<Theory>> theories) {
        return new Workshop(2, theories, evaluators);
    }

    /** As the plugin host would find it. */
    static Extension<Theory> extension(Theory theory) {
        return extension(theory, PLUGIN.version());
    }

    static Extension<Theory> extension(Theory theory, String version) {
        Plugin plugin = new Plugin(PLUGIN.id(), version, PLUGIN.hash());
        return new Extension<>(theory.id(), theory.source(), theory, plugin);
    }

    /** From now on these theories are there, as if plugins came and went. */
    void present(List<Extension<Theory>> others) {
        theories = List.copyOf(others);
        forecasting.refresh();
    }

    Laboratory newLaboratory(int workers) {
        return new Laboratory(ledger, bus, checkpoints, "tests", workers);
    }

    Study study(long gateMillis) {
        return study(gateMillis, new Climb(), Protocol.OTHER_TASKS, contenders());
    }

    static Study study(long gateMillis, Phenomenon phenomenon, Protocol protocol, List<Study.Contender> theories) {
        return new Study(
                new Study.Subject(
                        phenomenon.id(),
                        phenomenon.source(),
                        phenomenon.axis(),
                        phenomenon.metrics(),
                        phenomenon.targets(),
                        phenomenon.claim(),
                        PLUGIN),
                phenomenon.tasks(),
                List.of(Arm.CANONICAL, Arm.CONTROL),
                SEEDS,
                phenomenon.cohortSize(),
                theories,
                gateMillis,
                protocol,
                Reference.NONE);
    }

    /** All theories, as a study declares them. */
    List<Study.Contender> contenders() {
        return theories.stream().map(Extension::contender).toList();
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
        containment.close();
        bus.close();
        ledger.close();
    }
}
