package dev.touchstone.bench;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.forecasting.Forecasting;
import dev.touchstone.forecasting.References;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.laboratory.Laboratory;
import dev.touchstone.ledger.Checkpoints;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All parts of a node on a ledger of their own, which is deleted at the end. */
final class Rig implements AutoCloseable {
    private static final Plugin PLUGIN = new Plugin("bench", "0.1.0", "0".repeat(64));
    private static final long GATE_MILLIS = 10_000;

    final Ledger ledger;
    final Bus bus = Bus.local();
    final List<Follower> followers = new ArrayList<>();
    private final Path state;
    private final List<Extension<Theory>> theories;
    private final Containment containment = Containment.inMemory();
    private final Forecasting forecasting;
    private final Evaluation evaluation;

    Rig(List<Theory> theories) {
        try {
            state = Files.createTempDirectory("touchstone-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.ledger = DuckDbLedger.open(state);
        this.theories = theories.stream()
                .map(theory -> new Extension<>(theory.id(), theory.source(), theory, PLUGIN))
                .toList();
        this.forecasting = new Forecasting(bus, ledger, () -> this.theories, References.NONE, containment);
        this.evaluation = new Evaluation(bus, ledger, List::of, containment);
    }

    /** Lets someone follow the ledger. */
    void follow(String name, Consumer<Entry> handler) {
        followers.add(new Follower(bus, name, ledger::page, handler));
    }

    /** Conducts a study of one arm. */
    Study conduct(Phenomenon phenomenon, List<Task> tasks, int seeds, int workers) throws InterruptedException {
        Study study = new Study(
                new Study.Subject(
                        phenomenon.id(),
                        phenomenon.source(),
                        phenomenon.axis(),
                        phenomenon.metrics(),
                        phenomenon.targets(),
                        phenomenon.claim(),
                        PLUGIN),
                tasks,
                List.of(Arm.CANONICAL),
                seeds,
                phenomenon.cohortSize(),
                theories.stream()
                        .map(theory ->
                                new Study.Contender(theory.id(), theory.source(), Extension.metrics(theory), PLUGIN))
                        .toList(),
                GATE_MILLIS);
        new Laboratory(ledger, bus, new Checkpoints(state.resolve("checkpoints")), "bench", workers)
                .conduct(study, phenomenon);
        return study;
    }

    @Override
    public void close() {
        followers.forEach(Follower::close);
        evaluation.close();
        forecasting.close();
        containment.close();
        bus.close();
        ledger.close();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
