package dev.touchstone.forecasting;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Answers;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.TheoriesFitted;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Topic;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.ledger.CohortLog;
import dev.touchstone.ledger.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows the ledger and answers for the theories at each gate at once. */
final class ProspectiveForecasting implements AutoCloseable {
    private final Bus bus;
    private final Ledger ledger;
    private final References references;
    private final Elsewhere elsewhere;
    private final Desks desks;
    private final Map<String, Docket> dockets = new HashMap<>();
    private final Map<String, Docket> docketOfChain = new HashMap<>();
    private final Follower follower;
    /** What was asked and is not answered yet, since theories are fitted before. */
    private final Queue<Entry> gates = new ArrayDeque<>();

    private boolean catchingUp;

    /**
     * Starts.
     *
     * @param theories that may be asked, as they are now; a study asks those that it names
     * @param references reference histories of the phenomena
     * @param containment where theories are asked
     */
    ProspectiveForecasting(
            Bus bus,
            Ledger ledger,
            Supplier<List<Extension<Theory>>> theories,
            References references,
            Containment containment) {
        this.bus = bus;
        this.ledger = ledger;
        this.references = references;
        this.elsewhere = new Elsewhere(ledger, references);
        this.desks = new Desks(theories, containment);
        this.follower = new Follower(bus, "prospective-forecasting", ledger::page, this::accept);
    }

    private void accept(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.StudyOpened opened) {
            begin(opened.study());
        }
        Docket docket = docketOfChain.get(entry.chain());
        if (docket == null) {
            return;
        }
        docket.log().accept(entry);
        if (!catchingUp) {
            act(docket, entry);
            for (Entry gate = gates.poll(); gate != null; gate = gates.poll()) {
                act(Objects.requireNonNull(docketOfChain.get(gate.chain())), gate);
            }
        } else if (fact instanceof Fact.Asked) {
            gates.add(entry);
        }
    }

    private void act(Docket docket, Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.TheoriesChanged) {
            join(docket);
        } else if (fact instanceof Fact.CohortOpened || fact instanceof Fact.EpochOpened) {
            CohortLog cohort = docket.log().cohort(entry.chain());
            if (cohort != null) {
                prepare(docket, cohort.cohort().task(), entry.time());
            }
        } else if (fact instanceof Fact.Asked asked && isOpen(entry)) {
            answer(docket, entry.chain(), asked.questions());
        } else if (fact instanceof Fact.StudyClosed) {
            end(docket);
        }
    }

    /** Nothing follows a question in its chain while its gate is closed; one that was kept by a new epoch is settled. */
    private boolean isOpen(Entry asked) {
        return ledger.head(asked.chain()).equals(Optional.of(asked.hash()));
    }

    private void begin(Study study) {
        String id = study.id();
        // A study that is taken up again goes on in its log: the follower will not bring its entries a second time.
        Docket docket = dockets.computeIfAbsent(id, one -> new Docket(one, references));
        docket.begin();
        docketOfChain.put(id, docket);
        study.cohorts().forEach(cohort -> docketOfChain.put(study.chain(cohort), docket));
        desks.forget(id);
    }

    private void end(Docket docket) {
        dockets.remove(docket.log().id());
        docketOfChain.values().removeIf(docket::equals);
        desks.forget(docket.log().id());
    }

    /** Fits once a task, when its first cohort is opened, and says when that is done: gates wait for it. */
    private void prepare(Docket docket, String task, long time) {
        CompletableFuture<Void> fitted = docket.stages().get(task);
        if (fitted == null) {
            fitted = fit(docket, task, time);
            docket.stages().put(task, fitted);
        }
        String study = docket.log().id();
        var unused = fitted.thenRun(() -> bus.publish(Topic.FITTED, new TheoriesFitted(study, task)));
    }

    /** Fits theories that were not there before for what is in training. */
    private void join(Docket docket) {
        docket.log().cohorts().stream()
                .filter(cohort -> !cohort.isClosed())
                .map(cohort -> cohort.cohort().task())
                .filter(docket.stages()::containsKey)
                .distinct()
                .forEach(task -> {
                    var unused = fit(docket, task, Stage.begun(docket.log(), task));
                });
    }

    /** Fits all theories that are not. */
    private CompletableFuture<Void> fit(Docket docket, String task, long time) {
        Study study = docket.log().study();
        Set<String> through = Stream.concat(
                        study.tasks().stream().map(Task::name).takeWhile(name -> !name.equals(task)), Stream.of(task))
                .collect(Collectors.toSet());
        catchUp(study, through);
        List<Known> others = study.protocol() == Protocol.OTHER_PHENOMENA
                ? elsewhere.before(study, Math.min(time, Stage.begun(docket.log(), task)))
                : List.of();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        Scope.live(docket.log().id(), study, task).forEach(scope -> {
            List<Known> seen = docket.histories().of(scope, others);
            theories(docket).stream()
                    .filter(desk -> !desk.has(scope))
                    .forEach(desk -> all.add(desk.fit(scope, seen, Desk.limit(study))));
        });
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    /** The bus may have lost what another cohort's chain says. */
    private void catchUp(Study study, Set<String> tasks) {
        catchingUp = true;
        try {
            study.cohorts().stream()
                    .filter(cohort -> tasks.contains(cohort.task()))
                    .forEach(cohort -> follower.catchUp(study.chain(cohort)));
        } finally {
            catchingUp = false;
        }
    }

    private void answer(Docket docket, String chain, List<Question> questions) {
        Study study = docket.log().study();
        Scope.group(docket.archive().asked(chain, questions), docket.log().id(), study.protocol(), Standing.PROSPECTIVE)
                .forEach((scope, of) -> {
                    theories(docket)
                            .forEach(desk -> desk.ask(scope, of, Desk.limit(study), answers -> send(chain, answers)));
                    desks.absent(docket.log().theories())
                            .forEach(theory -> send(chain, Absent.answers(theory, scope, of)));
                });
    }

    private void send(String chain, List<Submission> answers) {
        bus.publish(Topic.ANSWERS, new Answers(chain, answers));
    }

    private List<Desk> theories(Docket docket) {
        return desks.of(docket.log().theories());
    }

    void refresh() {
        follower.execute(desks::refresh);
    }

    @Override
    public void close() {
        follower.close();
        desks.close();
    }
}
