package dev.touchstone.laboratory;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.TheoriesFitted;
import dev.touchstone.bus.Bus;
import dev.touchstone.ledger.Chain;
import dev.touchstone.ledger.Checkpoints;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Conducts studies on this node: trains what is not yet trained, then has it replayed and judged. */
public final class Laboratory {
    private final Ledger ledger;
    private final Bus bus;
    private final Checkpoints checkpoints;
    private final String node;
    private final int workers;
    private volatile boolean stop;

    /**
     * A laboratory.
     *
     * @param checkpoints where the states of cohorts are kept
     * @param node name of this node, as the ledger will show it
     * @param workers cohorts that train at once, each on one core
     */
    public Laboratory(Ledger ledger, Bus bus, Checkpoints checkpoints, String node, int workers) {
        this.ledger = ledger;
        this.bus = bus;
        this.checkpoints = checkpoints;
        this.node = node;
        this.workers = workers;
    }

    /**
     * Conducts a study from wherever the ledger says it is, with the theories that it declares.
     *
     * @return whether it is complete; false if it was told to stop before
     * @throws FaultException if the ledger failed
     */
    public boolean conduct(Study study, Phenomenon phenomenon) throws InterruptedException {
        return conduct(study, phenomenon, study::theories);
    }

    /**
     * Conducts a study from wherever the ledger says it is, with the theories that are there when a question is asked.
     *
     * @param theories those that are there; the same list as long as nothing changes
     * @return whether it is complete; false if it was told to stop before
     * @throws FaultException if the ledger failed
     */
    public boolean conduct(Study study, Phenomenon phenomenon, Supplier<List<Study.Contender>> theories)
            throws InterruptedException {
        Optional<StudyLog> recorded = StudyLog.find(ledger, study.id());
        if (recorded.isPresent() && recorded.get().isClosed()) {
            return true;
        }
        Set<String> closed = recorded.map(StudyLog::closedChains).orElse(Set.of());
        try (Inbox inbox = new Inbox(bus)) {
            ChainWriter writer = open(study.id(), -1);
            writer.append(new Fact.StudyOpened(study));
            Contest contest = new Contest(study, writer, theories);
            for (Task task : study.tasks()) {
                train(new Stage(study, task).open(closed), recorded, study, phenomenon, contest, inbox);
                if (stop) {
                    return false;
                }
            }
            Round round = Round.withOracle(study.protocol(), contest.theories());
            return new Conclusion(ledger, bus, inbox, study, writer, () -> stop)
                    .run(List.of(round), ReplayWatcher.NONE);
        }
    }

    /**
     * What is still to be asked of theories in retrospect about a complete study.
     *
     * @param id of the study
     * @param protocols each a round, in this order
     * @param theories that are asked; the study need not have declared them
     * @return without rounds that have nothing new
     * @throws FaultException if there is no such study, or it is not complete
     */
    public List<Round> outstanding(String id, List<Protocol> protocols, List<Study.Contender> theories) {
        Outstanding outstanding = new Outstanding(ledger, complete(id));
        return protocols.stream()
                .map(protocol -> outstanding.round(protocol, theories))
                .filter(round -> !round.theories().isEmpty())
                .toList();
    }

    /**
     * Has theories answer what is {@link #outstanding} of a complete study, and evaluators judge it again.
     *
     * @param protocols each a round, in this order
     * @return whether it came to its end; false if it was told to stop before
     * @throws FaultException if there is no such study, it is not complete, or the ledger failed
     */
    public boolean replay(String id, List<Protocol> protocols, List<Study.Contender> theories, ReplayWatcher watcher)
            throws InterruptedException {
        return replay(id, outstanding(id, protocols, theories), watcher);
    }

    /**
     * Has theories answer all questions of a complete study in retrospect, and evaluators judge it again.
     *
     * @param id of the study
     * @param rounds as they are {@link #outstanding}
     * @return whether it came to its end; false if it was told to stop before
     * @throws FaultException if there is no such study, it is not complete, or the ledger failed
     */
    public boolean replay(String id, List<Round> rounds, ReplayWatcher watcher) throws InterruptedException {
        Study study = complete(id).study();
        try (Inbox inbox = new Inbox(bus)) {
            ChainWriter writer = open(id, Long.MAX_VALUE);
            return new Conclusion(ledger, bus, inbox, study, writer, () -> stop).run(rounds, watcher);
        }
    }

    private StudyLog complete(String id) {
        StudyLog own = new StudyLog(id);
        ledger.read(id, 0).forEach(own::accept);
        if (!own.isClosed()) {
            throw FaultException.user(
                    "The study " + id + " is not complete.", "Finish it first: the command that began it goes on.");
        }
        return own;
    }

    /** Asks everything that trains to stop soon; the study can be taken up again. */
    public void stop() {
        stop = true;
    }

    private void train(
            List<Cohort> cohorts,
            Optional<StudyLog> recorded,
            Study study,
            Phenomenon phenomenon,
            Contest contest,
            Inbox inbox)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Boolean>> trainings = cohorts.stream()
                    .map(cohort -> (Callable<Boolean>)
                            () -> train(cohort, resumption(cohort, recorded, study), study, phenomenon, contest, inbox))
                    .toList();
            for (Future<Boolean> training : pool.invokeAll(trainings)) {
                training.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** A state is understood by the very JAR that wrote it, and by no other. */
    private @Nullable Resumption resumption(Cohort cohort, Optional<StudyLog> recorded, Study study) {
        return recorded.filter(log -> log.study()
                        .phenomenon()
                        .plugin()
                        .equals(study.phenomenon().plugin()))
                .map(log -> log.cohort(study.chain(cohort)))
                .flatMap(log -> Resumption.of(log, checkpoints))
                .orElse(null);
    }

    private boolean train(
            Cohort cohort,
            @Nullable Resumption resumption,
            Study study,
            Phenomenon phenomenon,
            Contest contest,
            Inbox inbox) {
        if (stop) {
            return false;
        }
        String chain = study.chain(cohort);
        Gate gate = inbox.add(chain, study.protocol());
        TheoriesFitted fitted = new TheoriesFitted(study.id(), cohort.task());
        try {
            ChainWriter writer = open(chain, resumption == null ? -1 : resumption.keepThrough());
            CheckpointKeeper keeper = new CheckpointKeeper(checkpoints, chain);
            CohortRecorder.Fitting fitting =
                    limit -> inbox.await(fitted, contest.theories().isEmpty() ? 0 : limit);
            return new CohortTraining(
                            study, cohort, phenomenon, contest, writer, fitting, gate, keeper, resumption, () -> stop)
                    .run();
        } catch (FaultException e) {
            stop = true;
            throw e;
        } finally {
            inbox.remove(chain);
        }
    }

    /** Takes a chain over; what an interrupted epoch left there beyond {@code keepThrough} is superseded. */
    private ChainWriter open(String name, long keepThrough) {
        Chain chain = ledger.open(name, keepThrough, node);
        return new ChainWriter(chain, bus);
    }
}
