package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are scored together: those on one target at one moment, or at all moments. Targets are never pooled,
 * for their units differ. Only what was touched is looked at again.
 */
final class QuestionSet {
    /** The moment of questions that are pooled over moments. */
    static final String ALL = "all";

    private final String target;
    private final String moment;
    private final Resamples resamples;
    private final SortedMap<Unit, Block> blocks = new TreeMap<>();
    private final Set<Block> touched = new HashSet<>();
    private final List<Transcript> transcripts = new ArrayList<>();
    private final SortedMap<Examination, Pairings> pairings = new TreeMap<>();
    private Block.Progress progress = Block.Progress.NONE;

    QuestionSet(String target, String moment, Resamples resamples) {
        this.target = target;
        this.moment = moment;
        this.resamples = resamples;
    }

    String target() {
        return target;
    }

    boolean isPooled() {
        return moment.equals(ALL);
    }

    Map<String, String> labels() {
        return Map.of("target", target, "moment", moment);
    }

    Block.Progress progress() {
        return progress;
    }

    /** A question of this set is new, or something about it is. */
    void touch(Sheet sheet) {
        Block block = blocks.computeIfAbsent(Unit.of(sheet.question().trial()), Block::new);
        block.add(sheet);
        touched.add(block);
    }

    Transcript transcript(Paper paper) {
        return transcripts.get(paper.number());
    }

    /** How the theories of an examination compare with each other; only of a pooled set that is up to date. */
    Pairings pairings(Examination examination) {
        return pairings.computeIfAbsent(examination, held -> new Pairings(resamples));
    }

    /** Brings all transcripts up to date. */
    void refresh(Papers papers) {
        if (transcripts.size() < papers.numbered().size()) {
            touched.addAll(blocks.values());
        }
        if (touched.isEmpty()) {
            return;
        }
        for (Block block : touched) {
            progress = progress.plus(block.progress(), -1).plus(block.counted(), 1);
        }
        SortedSet<String> tasks = isPooled()
                ? touched.stream().map(block -> block.unit().task()).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
        for (Paper paper : papers.numbered()) {
            Transcript transcript = refresh(paper, papers.reference(paper.examination()));
            for (String task : tasks) {
                transcript.signs().update(task, SignRecord.cells(ofTask(task), paper));
            }
        }
        if (isPooled()) {
            papers.examinations()
                    .forEach(examination ->
                            pairings(examination).update(papers.of(examination), touched, blocks.values()));
        }
        touched.clear();
        transcripts.forEach(Transcript::outdate);
    }

    private Transcript refresh(Paper paper, @Nullable Paper reference) {
        if (transcripts.size() == paper.number()) {
            transcripts.add(new Transcript(resamples, bins()));
        }
        Transcript transcript = transcripts.get(paper.number());
        for (Block block : touched) {
            Line fresh = Line.of(block.sheets(), paper, reference, bins());
            transcript.replace(block.unit(), block.replace(paper, fresh), fresh);
        }
        return transcript;
    }

    private int bins() {
        return isPooled() ? Line.BINS : 0;
    }

    private Iterable<Block> ofTask(String task) {
        return blocks.subMap(new Unit(task, Long.MIN_VALUE), new Unit(task + '\0', Long.MIN_VALUE))
                .values();
    }
}
