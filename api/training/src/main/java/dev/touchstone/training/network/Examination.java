package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import java.util.Arrays;
import java.util.List;

/** Loss and accuracy of a group of networks on all of their examples, which pass through a workspace in portions. */
final class Examination {
    /** Examples in a portion at most: enough for products at full rate, few enough for memory to stay small. */
    private static final int LARGEST = 1024;

    private final Loss loss;
    private final Workspace workspace;
    private final int portion;
    private final int count;
    private final int classes;

    /**
     * An examination on {@code count} examples.
     *
     * @param workspace made for {@link #portion} of them
     */
    Examination(Loss loss, Workspace workspace, int count, int classes) {
        this.loss = loss;
        this.workspace = workspace;
        this.portion = portion(count);
        this.count = count;
        this.classes = classes;
    }

    /** Examples that pass at once: all, or about equal parts. */
    static int portion(int count) {
        int portions = (count + LARGEST - 1) / LARGEST;
        return (count + portions - 1) / portions;
    }

    /** Writes loss and accuracy of the members to results, from place {@code at} on. */
    void measure(List<Network> members, List<Examples> examples, int at, double[] losses, double[] accuracies) {
        float[][][] outputs = new float[members.size()][classes][count];
        for (int from = 0; from < count; from += portion) {
            int first = from;
            pass(members, examples.stream().map(one -> part(one, first)).toList());
            for (int slot = 0; slot < members.size(); slot++) {
                float[][] some = workspace.outputs(slot);
                for (int c = 0; c < classes; c++) {
                    System.arraycopy(some[c], 0, outputs[slot][c], from, Math.min(portion, count - from));
                }
            }
            workspace.release();
        }
        for (int slot = 0; slot < members.size(); slot++) {
            accuracies[at + slot] = Accuracy.of(outputs[slot], examples.get(slot));
            losses[at + slot] = loss.mean(outputs[slot], examples.get(slot));
        }
    }

    private void pass(List<Network> members, List<Examples> examples) {
        for (int slot = 0; slot < members.size(); slot++) {
            workspace.load(slot, members.get(slot).parameters(), examples.get(slot));
        }
        workspace.forward(members.size());
    }

    // The last portion is filled up with the last example; what comes out for the filling is not looked at.
    private Examples part(Examples examples, int from) {
        if (portion == count) {
            return examples;
        }
        int[] rows = new int[portion];
        Arrays.setAll(rows, i -> Math.min(from + i, count - 1));
        return examples.select(rows);
    }
}
