package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private int[][] shared = new int[0][0];
    private List<Quantity> quantities = List.of();
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
            shared = new int[ranked.size()][ranked.size()];
            sharedInBlock.clear();
            changed = all;
        }
        for (Block block : changed) {
            add(sharedInBlock.get(block), -1);
            int[][] fresh = shared(block);
            add(fresh, 1);
            sharedInBlock.put(block, fresh);
        }
        List<Quantity> wanted = wanted();
        if (!wanted.equals(quantities)) {
            quantities = wanted;
            clusters = new Clusters(resamples, wanted.size());
            changed = all;
        }
        changed.forEach(this::put);
        logarithms.clear();
    }

    private int[][] shared(Block block) {
        int[][] counts = new int[papers.size()][papers.size()];
        for (Sheet sheet : block.sheets()) {
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j <= i && sheet.mark(papers.get(i)) != null; j++) {
                    if (sheet.mark(papers.get(j)) != null) {
                        counts[i][j]++;
                        counts[j][i] = counts[i][j];
                    }
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
        for (Sheet sheet : block.sheets()) {
            for (int q = 0; q < sums.length; q++) {
                Mark own = sheet.mark(papers.get(quantities.get(q).own()));
                if (own != null && sheet.mark(papers.get(quantities.get(q).other())) != null) {
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
        int own = papers.indexOf(paper);
        return papers.stream()
                .filter(other -> !other.equals(paper) && own >= 0 && isComparable(own, papers.indexOf(other)))
                .toList();
    }

    private boolean isComparable(int own, int other) {
        if (shared[own][other] == 0) {
            return false;
        }
        double mine = clusters.total(quantity(own, other));
        double theirs = clusters.total(quantity(other, own));
        return mine == theirs ? mine < Double.POSITIVE_INFINITY : isOrdinary(mine) && isOrdinary(theirs);
    }

    private static boolean isOrdinary(double sum) {
        return sum > 0 && sum < Double.POSITIVE_INFINITY;
    }

    /** The natural logarithm of the ratio of a paper's mean score to another's, over what both answered. */
    double logRatio(Paper paper, Paper opponent) {
        int own = papers.indexOf(paper);
        int other = papers.indexOf(opponent);
        return Math.log(clusters.ratio(quantity(own, other), quantity(other, own)));
    }

    /** The same in every resample. */
    double[] logRatios(Paper paper, Paper opponent) {
        int own = papers.indexOf(paper);
        int other = papers.indexOf(opponent);
        double[] mine = logarithms.computeIfAbsent(quantity(own, other), clusters::logarithms);
        double[] theirs = logarithms.computeIfAbsent(quantity(other, own), clusters::logarithms);
        double[] ratios = new double[mine.length];
        for (int r = 0; r < ratios.length; r++) {
            ratios[r] = mine[r] - theirs[r];
        }
        return ratios;
    }

    private int quantity(int own, int other) {
        int place = quantities.indexOf(new Quantity(own, other));
        return place >= 0 ? place : quantities.indexOf(new Quantity(own, own));
    }
}
