package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * What would change a verdict, in a sentence: how many more trials settle it if the rates stay as they are, or how many
 * of the contrary unsettle it.
 *
 * @param bars that decide
 * @param canonical rate so far
 * @param control rate so far
 * @param tasks over which more trials would be spread evenly, at least 1
 */
record Outlook(Bars bars, Rate canonical, Rate control, int tasks) {
    private static final String AS_THEY_ARE = "If the rates stay as they are";
    private static final String AS_CLAIMED = AS_THEY_ARE + ", and are as claimed where there is no trial yet";

    String sentence() {
        return switch (bars.verdict(canonical, control)) {
            case "reproduced" ->
                unsettled(
                        List.of(
                                contrary("canonical", "without", m -> !bars.canonicalClears(canonical.plus(0, m))),
                                contrary("control", "with", m -> !bars.controlClears(control.plus(m, m)))),
                        " or ");
            case "refuted" -> unsettled(refutations(), " and ");
            default -> settled();
        };
    }

    private List<String> refutations() {
        List<String> needed = new ArrayList<>();
        if (bars.canonicalRefutes(canonical)) {
            needed.add(contrary("canonical", "with", m -> !bars.canonicalRefutes(canonical.plus(m, m))));
        }
        if (bars.controlRefutes(control)) {
            needed.add(contrary("control", "without", m -> !bars.controlRefutes(control.plus(0, m))));
        }
        return needed;
    }

    private static String unsettled(List<String> needed, String joined) {
        return "It would become inconclusive by " + String.join(joined, needed) + ".";
    }

    private static String contrary(String arm, String how, IntPredicate unsettles) {
        OptionalInt count = SmallestCount.where(unsettles);
        String more = count.isEmpty() ? "over " + SmallestCount.NEVER + " more trials" : trials(count.getAsInt());
        return more + " in the " + arm + " arm " + how + " a detection";
    }

    private String settled() {
        OptionalInt clear = SmallestCount.where(m -> bars.canonicalClears(canonical.grown(m, 1)));
        OptionalInt vanish = SmallestCount.where(m -> bars.controlClears(control.grown(m, 0)));
        if (clear.isPresent() && vanish.isPresent()) {
            return more(clear.getAsInt(), vanish.getAsInt(), "reproduce");
        }
        OptionalInt below = SmallestCount.where(m -> bars.canonicalRefutes(canonical.grown(m, 1)));
        OptionalInt above = SmallestCount.where(m -> bars.controlRefutes(control.grown(m, 0)));
        if (below.isPresent() && (above.isEmpty() || below.getAsInt() <= above.getAsInt())) {
            return more(below.getAsInt(), 0, "refute");
        }
        if (above.isPresent()) {
            return more(0, above.getAsInt(), "refute");
        }
        return String.format(
                Locale.ROOT,
                AS_THEY_ARE
                        + ", no number of seeds decides it: reproduced needs a canonical rate above %.3g and a control rate below %.3g, refuted one below %.3g or above %.3g.",
                bars.claim().canonicalBar(),
                bars.claim().controlBar(),
                bars.canonicalRefutation(),
                bars.controlRefutation());
    }

    private String more(int canonicalTrials, int controlTrials, String end) {
        List<String> needed = new ArrayList<>();
        if (canonicalTrials > 0) {
            needed.add(seeds(canonicalTrials, "canonical"));
        }
        if (controlTrials > 0) {
            needed.add(seeds(controlTrials, "control"));
        }
        String rates = canonical.trials() == 0 || control.trials() == 0 ? AS_CLAIMED : AS_THEY_ARE;
        return rates + ", it would take " + String.join(" and ", needed) + " to " + end + " it.";
    }

    private String seeds(int trials, String arm) {
        int each = (trials + tasks - 1) / tasks;
        String spread = tasks == 1 ? "" : " (" + each + " a task)";
        return trials(trials) + " in the " + arm + " arm" + spread;
    }

    private static String trials(int count) {
        return count == 1 ? "1 more trial" : count + " more trials";
    }
}
