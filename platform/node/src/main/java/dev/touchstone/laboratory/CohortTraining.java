package dev.touchstone.laboratory;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Fact;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Trains one cohort, from its beginning or its last checkpoint, and records how it ended. */
final class CohortTraining {
    private final Study study;
    private final Cohort cohort;
    private final Phenomenon phenomenon;
    private final ChainWriter writer;
    private final CheckpointKeeper keeper;
    private final @Nullable Resumption resumption;
    private final CohortRecorder recorder;

    CohortTraining(
            Study study,
            Cohort cohort,
            Phenomenon phenomenon,
            Contest contest,
            ChainWriter writer,
            CohortRecorder.Fitting fitting,
            Gate gate,
            CheckpointKeeper keeper,
            @Nullable Resumption resumption,
            BooleanSupplier stop) {
        this.study = study;
        this.cohort = cohort;
        this.phenomenon = phenomenon;
        this.writer = writer;
        this.keeper = keeper;
        this.resumption = resumption;
        this.recorder = new CohortRecorder(study, cohort, contest, writer, fitting, gate, keeper, resumption, stop);
    }

    /**
     * Runs to the end, or until told to stop; only then the chain stays open, and the cohort is taken up again next time.
     *
     * @return whether it came to its end
     * @throws FaultException if the ledger failed, which must stop everything
     */
    boolean run() {
        if (resumption == null) {
            writer.append(new Fact.CohortOpened(study.id(), cohort));
        }
        Fault fault = train();
        if (recorder.wasStopped()) {
            writer.await();
            return false;
        }
        writer.append(new Fact.CohortClosed(fault));
        writer.await();
        keeper.close();
        return true;
    }

    private @Nullable Fault train() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(phenomenon.getClass().getClassLoader());
        try {
            phenomenon.run(cohort, recorder);
            recorder.finish();
            return null;
        } catch (FaultException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return new Fault(
                    Fault.Kind.RESOURCES,
                    "The cohort " + cohort.label() + " ran out of memory (" + e.getMessage() + ").",
                    "Train fewer cohorts at once with --workers, or give Java more memory with TOUCHSTONE_OPTS=-Xmx4g.");
        } catch (Exception | LinkageError | AssertionError e) {
            return new Fault(
                    Fault.Kind.PLUGIN,
                    "The cohort " + cohort.label() + " failed: " + e,
                    "Report it to the author of phenomenon "
                            + study.phenomenon().id() + "; the study goes on without.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
