/**
 * The judges that ship with Touchstone.
 *
 * <table>
 * <caption>What each of them asks</caption>
 * <tr><td>{@link dev.touchstone.evaluators.Reproducibility}</td>
 *     <td>does the claim hold in new seeds, and only where it says so?</td></tr>
 * <tr><td>{@link dev.touchstone.evaluators.Generalisability}</td>
 *     <td>does its effect hold in other tasks?</td></tr>
 * <tr><td>{@link dev.touchstone.evaluators.PracticalRelevance}</td>
 *     <td>how much of it survives as practitioners train?</td></tr>
 * <tr><td>{@link dev.touchstone.evaluators.Embeddability}</td>
 *     <td>does a theory foresee the phenomenon better than its climatology?</td></tr>
 * </table>
 *
 * <p>A judge is one public class and a line in {@code META-INF/services}; the statistics it needs are pure functions in
 * files of their own, each with its source. To add a judge, follow {@link dev.touchstone.evaluators.Reproducibility}
 * and let its test extend the contract from the testkit.
 */
@NullMarked
package dev.touchstone.evaluators;

import org.jspecify.annotations.NullMarked;
