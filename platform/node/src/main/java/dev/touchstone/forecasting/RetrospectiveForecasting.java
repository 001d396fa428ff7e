package dev.touchstone.forecasting;

import dev.touchstone.api.Protocol;
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
import dev.touchstone.host.containment.Containment;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers for the theories in retrospect, when that is asked for: from the ledger alone, and on threads of its own, so
 * that no replay makes a theory late at a gate.
 */
final class RetrospectiveForecasting implements AutoCloseable {
    private final Bus bus;
    private final Ledger ledger;
    private final References references;
    private final Elsewhere elsewhere;
    private final Desks desks;
    private final Follower follower;

    /**
     * Starts.
     *
     * @param theories that may be asked, as they are now; a replay asks those that it names, and the oracle
     * @param references reference histories of the phenomena
     * @param containment where theories are asked
     */
    RetrospectiveForecasting(
            Bus bus,
            Ledger ledger,
            Supplier<List<Extension<Theory>>> theories,
            References references,
            Containment containment) {
        Extension<Theory> oracle = Oracle.extension();
        this.bus = bus;
        this.ledger = ledger;
        this.references = references;
        this.elsewhere = new Elsewhere(ledger, references);
        this.desks = new Desks(
                () -> Stream.concat(theories.get().stream(), Stream.of(oracle)).toList(), containment);
        this.follower = new Follower(bus, "retrospective-forecasting", ledger::page, this::accept);
    }

    private void accept(Entry entry) {
        // Nothing follows a request in its chain before it is answered; an old one that is read again is settled.
        if (entry.fact() instanceof Fact.ReplayAsked asked
                && ledger.head(entry.chain()).equals(Optional.of(entry.hash()))) {
            replay(StudyLog.read(ledger, entry.chain()), asked);
        }
    }

    /** Every question once more, task by task. */
    private void replay(StudyLog log, Fact.ReplayAsked asked) {
        Study study = log.study();
        Archive archive = new Archive(log);
        Histories histories = Histories.of(archive, references);
        List<Known> others = asked.protocol() == Protocol.OTHER_PHENOMENA ? elsewhere.of(study, asked) : List.of();
        // A request of an older release names no theories: it means those of the study.
        List<Study.Contender> named = asked.theories().isEmpty() ? log.theories() : asked.theories();
        List<Desk> called = desks.of(named);
        List<Study.Contender> absent = desks.absent(named);
        long limit = Desk.limit(study);
        for (Task task : study.tasks()) {
            Scope.group(archive.of(task.name()), log.id(), asked.protocol(), Standing.RETROSPECTIVE)
                    .forEach((scope, of) -> {
                        List<Known> seen = histories.of(scope, others);
                        for (Desk desk : called) {
                            var unused = desk.fit(scope, seen, limit);
                            desk.ask(scope, of, limit, answers -> send(log.id(), answers));
                            desk.leave(scope);
                        }
                        absent.forEach(theory -> send(log.id(), Absent.answers(theory, scope, of)));
                    });
        }
    }

    private void send(String chain, List<Submission> answers) {
        bus.publish(Topic.ANSWERS, new Answers(chain, answers));
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
