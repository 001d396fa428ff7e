package dev.touchstone.forecasting;

import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Answers;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Topic;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;

/**
 * Follows the ledger and answers for the theories: at each gate at once, and when a study has ended all over again in
 * retrospect.
 */
public final class Forecasting implements AutoCloseable {
    /** How many times its declared time a theory may take before it is given up; between the two its answer is late. */
    private static final int PATIENCE = 10;

    private final Bus bus;
    private final Ledger ledger;
    private final List<Desk> desks;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "forecasting-clock");
        created.setDaemon(true);
        return created;
    });
    private final Map<String, StudyLog> logOfChain = new HashMap<>();
    private final Set<Desk.Scope> fitted = new HashSet<>();
    private final Follower follower;

    /**
     * Starts.
     *
     * @param theories that may be asked; a study asks those that it names
     */
    public Forecasting(Bus bus, Ledger ledger, List<Extension<Theory>> theories) {
        this.bus = bus;
        this.ledger = ledger;
        this.desks = theories.stream().map(theory -> new Desk(theory, clock)).toList();
        this.follower = new Follower(bus, "forecasting", ledger::page, this::accept);
    }

    private void accept(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.StudyOpened opened) {
            begin(opened.study());
        }
        StudyLog log = logOfChain.get(entry.chain());
        if (log == null) {
            return;
        }
        log.accept(entry);
        if (fact instanceof Fact.CohortOpened opened) {
            String task = opened.cohort().task();
            catchUp(log.study(), Histories.before(log.study(), task));
            fit(log, task, Standing.PROSPECTIVE, Histories.before(log.study(), task));
        } else if (fact instanceof Fact.Asked asked && isOpen(entry)) {
            String task = asked.questions().get(0).trial().task();
            ask(log, entry.chain(), task, Standing.PROSPECTIVE, asked.questions());
        } else if (fact instanceof Fact.ReplayAsked) {
            replay(entry.chain());
        }
    }

    /** Nothing follows a question in its chain while its gate is closed; one that was kept by a new epoch is settled. */
    private boolean isOpen(Entry asked) {
        return ledger.head(asked.chain()).equals(Optional.of(asked.hash()));
    }

    private void begin(Study study) {
        // A study that is taken up again goes on in its log: the follower will not bring its entries a second time.
        StudyLog log = logOfChain.computeIfAbsent(study.id(), StudyLog::new);
        study.cohorts().forEach(cohort -> logOfChain.put(study.chain(cohort), log));
        fitted.removeIf(scope -> scope.study().equals(study.id()));
        desks.forEach(desk -> desk.forget(study.id()));
    }

    /** Once a scope; live when its first cohort opens, so that no gate needs to wait for it. */
    private void fit(StudyLog log, String task, Standing standing, Set<String> tasks) {
        Study study = log.study();
        Desk.Scope scope = new Desk.Scope(study.id(), task, standing);
        if (fitted.add(scope)) {
            desksOf(study).forEach(desk -> desk.fit(scope, log, tasks, limit(study)));
        }
    }

    /** The bus may have lost what another cohort's chain says. */
    private void catchUp(Study study, Set<String> tasks) {
        study.cohorts().stream()
                .filter(cohort -> tasks.contains(cohort.task()))
                .forEach(cohort -> follower.catchUp(study.chain(cohort)));
    }

    private void ask(StudyLog log, String chain, String task, Standing standing, List<Question> questions) {
        Study study = log.study();
        Desk.Scope scope = new Desk.Scope(study.id(), task, standing);
        desksOf(study).forEach(desk -> desk.ask(scope, log, questions, limit(study), answers -> send(chain, answers)));
    }

    /** Every question once more, fitted on all tasks but its own. */
    private void replay(String studyId) {
        StudyLog recorded = StudyLog.read(ledger, studyId);
        Study study = recorded.study();
        Map<String, List<Question>> byTask = recorded.dossier().questions().values().stream()
                .collect(Collectors.groupingBy(question -> question.trial().task()));
        for (Task task : study.tasks()) {
            List<Question> questions = byTask.get(task.name());
            if (questions != null) {
                fit(recorded, task.name(), Standing.RETROSPECTIVE, Histories.others(study, task.name()));
                ask(recorded, studyId, task.name(), Standing.RETROSPECTIVE, questions);
            }
        }
    }

    private void send(String chain, List<Submission> submissions) {
        bus.publish(Topic.ANSWERS, new Answers(chain, submissions));
    }

    private List<Desk> desksOf(Study study) {
        Set<String> asked = study.theories().stream().map(Study.Contender::id).collect(Collectors.toSet());
        return desks.stream().filter(desk -> asked.contains(desk.id())).toList();
    }

    private static long limit(Study study) {
        return PATIENCE * study.gateMillis();
    }

    @Override
    public void close() {
        follower.close();
        desks.forEach(Desk::close);
        clock.shutdownNow();
    }
}
