package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a paper did on some questions of one seed: whole numbers, which add up in any order, and sums of scores. */
final class Line {
    /** Nothing done. */
    static final Line NONE = new Line(0);

    /** What a share of an outcome is counted in, so that it adds up exactly: 2⁴⁰ are a whole. */
    static final double WHOLE = 0x1p40;

    static final int BINS = 10;

    /** Parts that are kept of each arm. */
    static final int PARTS = 3;

    private static final List<Arm> ARMS = List.of(Arm.values());

    /** Questions that the reference answered and that can be scored; of these, so many by this paper. */
    int asked;

    int matched;
    int declined;
    int failed;
    /** Questions that it answered and that can be scored. */
    int answered;

    int late;
    int inHalf;
    int inNineTenths;
    final long[] pit;

    /** CRPS over what it answered; then over what the reference answered, too, with the reference's own. */
    double crps;

    double matchedCrps;
    double referenceCrps;

    /** Of each arm: how many forecasts with a finite mean, the sum of their outcomes, and of their means. */
    final double[] arms;

    /** @param bins of the histogram of PIT values: {@link #BINS}, or 0 for neither it nor arms */
    Line(int bins) {
        pit = new long[bins];
        arms = new double[bins == 0 ? 0 : ARMS.size() * PARTS];
    }

    /** Reads the sheets of one unit, in the order of their ids. */
    static Line of(Collection<Sheet> sheets, Paper paper, @Nullable Paper reference, int bins) {
        Line line = new Line(bins);
        for (Sheet sheet : sheets) {
            line.late += sheet.isLate(paper) ? 1 : 0;
            if (sheet.isSettled()) {
                line.read(sheet, sheet.mark(paper), reference == null ? null : sheet.mark(reference), paper);
            }
        }
        return line;
    }

    private void read(Sheet sheet, @Nullable Mark own, @Nullable Mark reference, Paper paper) {
        if (own != null) {
            answered++;
            crps += own.crps();
            inHalf += own.inHalf() ? 1 : 0;
            inNineTenths += own.inNineTenths() ? 1 : 0;
            PitHistogram.count(own, pit);
            if (arms.length > 0 && Double.isFinite(own.mean())) {
                int arm = PARTS * ARMS.indexOf(sheet.question().trial().arm());
                arms[arm]++;
                arms[arm + 1] += sheet.value();
                arms[arm + 2] += own.mean();
            }
        }
        if (reference != null) {
            asked++;
            Answer answer = sheet.answer(paper);
            declined += answer instanceof Answer.Declined ? 1 : 0;
            failed += answer instanceof Answer.Failed ? 1 : 0;
            if (own != null) {
                matched++;
                matchedCrps += own.crps();
                referenceCrps += reference.crps();
            }
        }
    }

    /** Adds the whole numbers of another, once or minus once. Sums of scores are the clusters' business. */
    void count(Line other, int sign) {
        asked += sign * other.asked;
        matched += sign * other.matched;
        declined += sign * other.declined;
        failed += sign * other.failed;
        answered += sign * other.answered;
        late += sign * other.late;
        inHalf += sign * other.inHalf;
        inNineTenths += sign * other.inNineTenths;
        for (int bin = 0; bin < other.pit.length; bin++) {
            pit[bin] += sign * other.pit[bin];
        }
    }
}
