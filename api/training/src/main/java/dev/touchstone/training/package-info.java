/**
 * Training for authors of phenomena: data sets, batched networks and optimisers on DJL.
 *
 * <p>The networks of one cohort train together, yet each trial draws its data, first weights and batches from streams
 * keyed by its own id, and no number of one network enters another's. A trial's curve is the same, bit for bit,
 * whether it trains alone or beside others.
 *
 * <pre>{@code
 * Engines.start();
 * var table = OperationTable.additionModulo(31);
 * var recipe = new Recipe(
 *         Perceptron.quadratic(128),
 *         Loss.MEAN_SQUARED,
 *         AdamW.of(0.01).withBetas(0.9, 0.98).withWeightDecay(1));
 * try (var networks = Networks.of(recipe, trials, trial -> table.split(0.5, trial))) {
 *     while (networks.steps() < 2000) {
 *         networks.step();
 *         if (networks.steps() % 10 == 0) {
 *             double[] accuracy = networks.evaluate().testAccuracy();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Networks are {@link dev.touchstone.training.network.Perceptron}s of any depth, {@link
 * dev.touchstone.training.network.Convolution}s on signals, or {@link dev.touchstone.training.network.Transformer}s on
 * pairs of symbols. A {@link dev.touchstone.training.network.Member} gives one network its own first parameters and mask;
 * a {@link dev.touchstone.training.network.Model} is an architecture as a function of its parameters, for instruments.
 */
@NullMarked
package dev.touchstone.training;

import org.jspecify.annotations.NullMarked;
