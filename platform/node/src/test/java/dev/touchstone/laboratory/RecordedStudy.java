package dev.touchstone.laboratory;

import dev.touchstone.api.Protocol;
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
import java.nio.file.Path;
import java.util.List;

/** A complete study of {@link Climb} in a ledger file, for tests of commands. */
public final class RecordedStudy {
    private static final long GATE_MILLIS = 60_000;

    private RecordedStudy() {}

    /**
     * Conducts the study.
     *
     * @return its id
     */
    public static String write(Path state) throws InterruptedException {
        List<Extension<Theory>> theories = List.of(Workshop.extension(new Theories.Mean()));
        Study study = Workshop.study(
                GATE_MILLIS,
                new Climb(),
                Protocol.OTHER_TASKS,
                theories.stream().map(Extension::contender).toList());
        try (Ledger ledger = DuckDbLedger.open(state);
                Bus bus = Bus.local();
                Containment containment = Containment.inMemory();
                Forecasting forecasting = new Forecasting(bus, ledger, () -> theories, References.NONE, containment);
                Evaluation evaluation = new Evaluation(bus, ledger, List::of, containment)) {
            Checkpoints checkpoints = new Checkpoints(state.resolve("checkpoints"));
            boolean complete = new Laboratory(ledger, bus, checkpoints, "tests", 1).conduct(study, new Climb());
            if (!complete) {
                throw new IllegalStateException("nobody stopped it");
            }
        }
        return study.id();
    }
}
