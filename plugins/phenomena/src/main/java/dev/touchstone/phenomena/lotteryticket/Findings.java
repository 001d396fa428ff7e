package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.network.Evaluation;
import dev.touchstone.training.network.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How well the networks of a round came to do. */
final class Findings {
    private static final double STANDARD_ERRORS = 3;

    private final Setup setup;
    private final Round round;
    private final List<Variant> variants;
    private final Evaluation seen;
    private final boolean[] finite;

    Findings(Setup setup, Round round, Networks networks) {
        this.setup = setup;
        this.round = round;
        this.variants = round.variants(setup);
        this.seen = networks.evaluate();
        this.finite = networks.finite();
    }

    Evaluation seen() {
        return seen;
    }

    /** One value of each trial that goes on, out of one of each network. */
    double[] of(Variant variant, double[] perNetwork) {
        int at = variants.indexOf(variant);
        double[] values = new double[round.going().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = perNetwork[i * variants.size() + at];
        }
        return values;
    }

    /** The effect of each trial that goes on; dense networks have no density to rescale for. */
    Effect[] effects() {
        double[] ticket = of(Variant.TICKET, seen.testAccuracy());
        double[] reinit = of(Variant.REINIT, seen.testAccuracy());
        double[] rescaled =
                variants.contains(Variant.REINIT_SCALED) ? of(Variant.REINIT_SCALED, seen.testAccuracy()) : reinit;
        Effect[] effects = new Effect[ticket.length];
        Arrays.setAll(effects, i -> new Effect(ticket[i], reinit[i], rescaled[i]));
        return effects;
    }

    /** Why a trial counts neither way, if so. */
    Optional<String> trouble(int going) {
        int from = going * variants.size();
        for (int v = 0; v < variants.size(); v++) {
            if (!finite[from + v] || !Double.isFinite(seen.trainLoss()[from + v])) {
                return Optional.of("%s diverged at round %d with learning rate %s"
                        .formatted(variants.get(v).label(), round.number(), setup.learningRate()));
            }
        }
        return round.number() == 0 ? unlearned(going, seen.testAccuracy()[from]) : Optional.empty();
    }

    private Optional<String> unlearned(int going, double accuracy) {
        Examples test = round.going().get(going).network().data().test();
        double chance = largestShare(test);
        double error = Math.sqrt(chance * (1 - chance) / test.count());
        return accuracy > chance + STANDARD_ERRORS * error
                ? Optional.empty()
                : Optional.of("the dense network learned nothing: test accuracy %.3f, always the same class %.3f"
                        .formatted(accuracy, chance));
    }

    private static double largestShare(Examples examples) {
        int[] counts = new int[examples.classes()];
        for (int i = 0; i < examples.count(); i++) {
            counts[examples.label(i)]++;
        }
        return (double) Arrays.stream(counts).max().orElse(0) / examples.count();
    }
}
