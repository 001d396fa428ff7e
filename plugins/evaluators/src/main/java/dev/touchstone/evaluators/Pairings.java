package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every theory of an examination against every other, over the questions that both answered; the oracle is left out.
 * Sums over what two theories share are kept only where one of them answered more than that.
 */
final class Pairings {
    /** What is added up: the scores of one theory over what another answered as well, which may be itself. */
    private record Quantity(int own, int other) {}

    private final Resamples resamples;
    private final Map<Block, int[][]> sharedInBlock = new HashMap<>();
    private List<Paper> papers = List.of();
    /** Where papers stand in the list, by their numbers. */
    private int[] ranks = new int[0];

    private int[][] shared = new int[0][0];
    private List<Quantity> quantities = List.of();
    /** Where the quantity of two theories is kept. */
    private int[][] places = new int[0][0];

    private Clusters clusters;
    private final Map<Integer, double[]> logarithms = new HashMap<>();

    Pairings(Resamples resamples) {
        this.resamples = resamples;
        this.clusters = new Clusters(resamples, 0);
    }

    /**
     * Looks at what was touched.
     *
     * @param held all papers of the examination
     * @param touched the blocks that changed
     * @param all every block
     */
    void update(Collection<Paper> held, Collection<Block> touched, Collection<Block> all) {
        List<Paper> ranked = held.stream().filter(paper -> !paper.isOracle()).toList();
        Collection<Block> changed = touched;
        if (!ranked.equals(papers)) {
            papers = ranked;
            ranks = new int[ranked.stream().mapToInt(Paper::number).max().orElse(-1) + 1];
            IntStream.range(0, ranked.size()).forEach(i -> ranks[ranked.get(i).number()] = i);
            shared = new int[ranked.size()][ranked.size()];
            sharedInBlock.clear();
            quantities = List.of();
            changed = all;
        }
        for (Block block : changed) {
            add(sharedInBlock.get(block), -1);
            int[][] fresh = shared(block);
            add(fresh, 1);
            sharedInBlock.put(block, fresh);
        }
        List<Quantity> wanted = wanted();
        if (!wanted.equals(quantities) || wanted.isEmpty()) {
            quantities = wanted;
            places = places(wanted, papers.size());
            clusters = new Clusters(resamples, wanted.size());
            changed = all;
        }
        changed.forEach(this::put);
        logarithms.clear();
    }

    private int[][] shared(Block block) {
        int[][] counts = new int[papers.size()][papers.size()];
        int[] marked = new int[papers.size()];
        for (Sheet sheet : block.sheets()) {
            int size = 0;
            for (int i = 0; i < marked.length; i++) {
                if (sheet.mark(papers.get(i)) != null) {
                    marked[size++] = i;
                }
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    counts[marked[i]][marked[j]]++;
                }
            }
        }
        return counts;
    }

    private void add(int @Nullable [][] counts, int sign) {
        for (int i = 0; counts != null && i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                shared[i][j] += sign * counts[i][j];
            }
        }
    }

    private List<Quantity> wanted() {
        List<Quantity> found = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            for (int j = 0; j < shared.length; j++) {
                if (shared[i][j] > 0 && (i == j || shared[i][j] < shared[i][i])) {
                    found.add(new Quantity(i, j));
                }
            }
        }
        return found;
    }

    private void put(Block block) {
        double[] sums = new double[quantities.size()];
        boolean any = false;
        Mark[] marks = new Mark[papers.size()];
        for (Sheet sheet : block.sheets()) {
            Arrays.setAll(marks, i -> sheet.mark(papers.get(i)));
            for (int q = 0; q < sums.length; q++) {
                Mark own = marks[quantities.get(q).own()];
                if (own != null && marks[quantities.get(q).other()] != null) {
                    sums[q] += own.crps();
                    any = true;
                }
            }
        }
        Unit unit = block.unit();
        if (any) {
            clusters.put(unit.task(), unit.seed(), sums);
        } else {
            clusters.remove(unit.task(), unit.seed());
        }
    }

    /** The theories that a paper can be compared with: both have a score above 0 and finite, or both have 0. */
    List<Paper> opponents(Paper paper) {
        int own = ranks[paper.number()];
        return IntStream.range(0, papers.size())
                .filter(other -> other != own && isComparable(own, other))
                .mapToObj(papers::get)
                .toList();
    }

    private boolean isComparable(int own, int other) {
        if (shared[own][other] == 0) {
            return false;
        }
        double mine = clusters.total(places[own][other]);
        double theirs = clusters.total(places[other][own]);
        return mine == theirs ? mine < Double.POSITIVE_INFINITY : isOrdinary(mine) && isOrdinary(theirs);
    }

    private static boolean isOrdinary(double sum) {
        return sum > 0 && sum < Double.POSITIVE_INFINITY;
    }

    /** The natural logarithm of the ratio of a paper's mean score to another's, over what both answered. */
    double logRatio(Paper paper, Paper opponent) {
        int own = ranks[paper.number()];
        int other = ranks[opponent.number()];
        return Math.log(clusters.ratio(places[own][other], places[other][own]));
    }

    /** Adds the same of every resample. */
    void addLogRatios(Paper paper, Paper opponent, double[] sums) {
        int own = ranks[paper.number()];
        int other = ranks[opponent.number()];
        double[] mine = logarithms.computeIfAbsent(places[own][other], clusters::logarithms);
        double[] theirs = logarithms.computeIfAbsent(places[other][own], clusters::logarithms);
        for (int r = 0; r < sums.length; r++) {
            sums[r] += mine[r] - theirs[r];
        }
    }

    private static int[][] places(List<Quantity> quantities, int papers) {
        int[][] places = new int[papers][papers];
        for (int q = 0; q < quantities.size(); q++) {
            Quantity quantity = quantities.get(q);
            if (quantity.own() == quantity.other()) {
                Arrays.fill(places[quantity.own()], q);
            }
        }
        for (int q = 0; q < quantities.size(); q++) {
            places[quantities.get(q).own()][quantities.get(q).other()] = q;
        }
        return places;
    }
}
