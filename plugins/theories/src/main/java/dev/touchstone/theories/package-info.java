/**
 * The theories that ship with Touchstone, one file each. They are rivals: each says what decides the outcome, by numbers
 * that it can read off a trial before the outcome is known, and the board shows which of them knew.
 *
 * <table>
 * <caption>What they explain by</caption>
 * <tr><th>theory</th><th>what decides</th><th>metrics, beside the target's</th><th>constants, of a quantity or a
 * time</th><th>where it speaks</th></tr>
 * <tr><td>{@link dev.touchstone.theories.baselines.Climatology climatology}</td><td>what happened elsewhere</td>
 * <td>-</td><td>0</td><td>everywhere</td></tr>
 * <tr><td>{@link dev.touchstone.theories.baselines.Persistence persistence}</td><td>what is, or has lasted</td>
 * <td>-</td><td>3, 3</td><td>everywhere but of events</td></tr>
 * <tr><td>{@link dev.touchstone.theories.baselines.CurveExtrapolation curve-extrapolation}</td><td>where the target's
 * curve is and goes</td><td>-</td><td>4, 7</td><td>everywhere</td></tr>
 * <tr><td>{@link dev.touchstone.theories.WeightDecayLaw weight-decay-law}</td><td>the rate at which norms relax</td>
 * <td>-</td><td>3, 5</td><td>where there is weight decay to set</td></tr>
 * <tr><td>{@link dev.touchstone.theories.DecayLawWithCurve decay-law-with-curve}</td><td>both</td><td>-</td><td>5,
 * 9</td><td>where there is weight decay to set</td></tr>
 * <tr><td>{@link dev.touchstone.theories.WeightNorm weight-norm}</td><td>how far the norm has come down</td>
 * <td>{@code weight-norm.1} to {@code .9}</td><td>5, 7</td><td>networks</td></tr>
 * <tr><td>{@link dev.touchstone.theories.KernelTargetAlignment kernel-target-alignment}</td><td>how far the tangent
 * kernel has turned to the labels</td><td>{@code kernel-target-alignment}</td><td>5, 7</td><td>networks</td></tr>
 * <tr><td>{@link dev.touchstone.theories.FeatureAlignment feature-alignment}</td><td>how far features have left their
 * beginnings</td><td>{@code feature-alignment}</td><td>5, 7</td><td>networks</td></tr>
 * <tr><td>{@link dev.touchstone.theories.EffectiveParameters effective-parameters}</td><td>how many parameters are in
 * use on test inputs</td><td>{@code effective-parameters.test}</td><td>5, 7</td><td>networks and linear models</td></tr>
 * <tr><td>{@link dev.touchstone.theories.RisesUntilInterpolation rises-until-interpolation}</td><td>whether the training
 * data are fitted</td><td>{@code train.accuracy}, {@code ticket.train.accuracy}, {@code train.mse}</td><td>5, 7</td>
 * <td>everywhere</td></tr>
 * <tr><td>{@link dev.touchstone.theories.BiasVarianceAcrossSeeds bias-variance-across-seeds}</td><td>what another draw
 * would have changed</td><td>{@code seed-variance}, {@code test.mse}</td><td>5, -</td><td>double descents</td></tr>
 * <tr><td>{@link dev.touchstone.theories.InterpolationThreshold interpolation-threshold}</td><td>whether P = nC</td>
 * <td>-</td><td>0</td><td>the peak's place, by width and by sample size</td></tr>
 * <tr><td>{@link dev.touchstone.theories.VarianceInflation variance-inflation}</td><td>1 / |1 - P/(nC)|</td><td>-</td>
 * <td>5, -</td><td>the next error, by width and by sample size</td></tr>
 * <tr><td>{@link dev.touchstone.theories.Sharpness sharpness}</td><td>curvature, and where steps stop being stable</td>
 * <td>{@code sharpness}</td><td>5, 7</td><td>edge of stability, lottery tickets</td></tr>
 * <tr><td>{@link dev.touchstone.theories.LinearModeConnectivity linear-mode-connectivity}</td><td>whether two trainings
 * end in one valley</td><td>{@code barrier}</td><td>5, -</td><td>lottery tickets</td></tr>
 * </table>
 *
 * <p>Constants are those of one kind of question, counted as the regression counts them. A theory speaks wherever its
 * metric is recorded, by the same code, and declines elsewhere. The scale of a metric is {@link
 * dev.touchstone.api.toolkit.Curve}'s, its slope that of {@link dev.touchstone.theories.Trend}, and a quantity is explained
 * from where it is, as {@link dev.touchstone.theories.Change} says.
 *
 * <p>To add one: write a class that implements {@link dev.touchstone.api.toolkit.CovariateTheory} (or {@link
 * dev.touchstone.api.Theory} if its constants are not those of a regression), name the paper, the formula and the
 * constants in its comment, add its name to {@code META-INF/services/dev.touchstone.api.Theory}, and extend {@code
 * TheoryContract} in one test.
 */
@NullMarked
package dev.touchstone.theories;

import org.jspecify.annotations.NullMarked;
