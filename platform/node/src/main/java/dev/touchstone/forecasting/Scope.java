package dev.touchstone.forecasting;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a theory is fitted for. It sees one history a scope, and a fresh object of its class is made for each, so that
 * none can answer in one scope what it has seen in another.
 *
 * @param study id of the study
 * @param protocol what the history is picked by
 * @param replayed in retrospect rather than live
 * @param task whose questions it will be asked
 * @param seed of the trials that it will be asked about; {@link #ANY_SEED} where the protocol does not tell seeds apart
 */
record Scope(String study, Protocol protocol, boolean replayed, String task, long seed) {
    static final long ANY_SEED = -1;

    /** The scope in which a question about a trial is answered. */
    static Scope of(String study, Protocol protocol, Standing standing, Trial trial) {
        long seed = protocol == Protocol.OTHER_SEEDS ? trial.seed() : ANY_SEED;
        return new Scope(study, protocol, standing == Standing.RETROSPECTIVE, trial.task(), seed);
    }

    /** Of the answers. */
    Standing standing() {
        return replayed ? Standing.RETROSPECTIVE : Standing.PROSPECTIVE;
    }

    /** Questions by the scope in which they are answered, in the order in which they are given. */
    static Map<Scope, List<Known>> group(List<Known> questions, String study, Protocol protocol, Standing standing) {
        Function<Known, Scope> scope =
                known -> of(study, protocol, standing, known.question().trial());
        return questions.stream().collect(Collectors.groupingBy(scope, LinkedHashMap::new, Collectors.toList()));
    }

    /** The scopes in which the questions of a task are answered live. */
    static Stream<Scope> live(String id, Study study, String task) {
        LongStream seeds =
                study.protocol() == Protocol.OTHER_SEEDS ? LongStream.range(0, study.seeds()) : LongStream.of(ANY_SEED);
        return seeds.mapToObj(seed -> new Scope(id, study.protocol(), false, task, seed));
    }

    /** Whether the protocol lets a theory be fitted on what became of a trial. */
    boolean admits(Study asked, Trial trial) {
        boolean same = trial.phenomenon().equals(asked.phenomenon().id());
        return switch (protocol) {
            case OTHER_SEEDS -> same && trial.seed() != seed;
            case OTHER_TASKS -> same && !isOfTask(asked, trial);
            case OTHER_PHENOMENA -> !same;
        };
    }

    /** A task is known by its name, and by its settings if it goes by another name. */
    private boolean isOfTask(Study asked, Trial trial) {
        return trial.task().equals(task)
                || asked.tasks().stream()
                        .filter(one -> one.name().equals(task))
                        .map(Task::arms)
                        .anyMatch(arms -> trial.settings().equals(arms.get(trial.arm())));
    }
}
