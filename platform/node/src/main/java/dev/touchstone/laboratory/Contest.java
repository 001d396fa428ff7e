package dev.touchstone.laboratory;

import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Fact;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The theories that a study asks. A plugin may come, go or be replaced while it goes on: the next question goes to those
 * that are there by then, and the study's chain says from where on. Used by all cohorts at once.
 */
final class Contest {
    private final Study study;
    private final ChainWriter writer;
    private final Supplier<List<Study.Contender>> present;
    private List<Study.Contender> known;
    private Set<String> wanted;

    /**
     * With the theories that the study declares.
     *
     * @param writer of the study's chain
     * @param present those that are there; the same list as long as nothing changes
     */
    Contest(Study study, ChainWriter writer, Supplier<List<Study.Contender>> present) {
        this.study = study;
        this.writer = writer;
        this.present = present;
        this.known = study.theories();
        this.wanted = study.wanted();
    }

    /** Those that are there. What has changed is recorded and published before this returns: questions come after it. */
    synchronized List<Study.Contender> theories() {
        List<Study.Contender> now = present.get();
        if (!now.equals(known)) {
            writer.append(new Fact.TheoriesChanged(now));
            writer.await();
            known = now;
            wanted = study.withTheories(now).wanted();
        }
        return known;
    }

    /** Their ids. */
    List<String> ids() {
        return theories().stream().map(Study.Contender::id).toList();
    }

    /** The metrics that somebody wants to know. */
    synchronized Set<String> wanted() {
        var unused = theories();
        return wanted;
    }
}
