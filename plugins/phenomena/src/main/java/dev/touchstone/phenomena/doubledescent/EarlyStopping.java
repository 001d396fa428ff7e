package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.training.Checkpoints;
import dev.touchstone.training.network.Networks;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the parameters with the lowest held-out loss, and drops networks that have not come below it for long. */
final class EarlyStopping {
    private static final int PATIENCE = 8;

    private final float[][] best;
    private final double[] lowest;
    private final int[] since;
    private int[] active;

    EarlyStopping(int members) {
        this.best = new float[members][0];
        this.lowest = new double[members];
        this.since = new int[members];
        this.active = IntStream.range(0, members).toArray();
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    }

    /** Looks at the held-out losses of now; networks that stop are dropped. */
    void look(Networks networks) {
        double[] losses = networks.evaluate().testLoss();
        int[] going = IntStream.range(0, active.length)
                .filter(place -> goesOn(active[place], losses[place], networks, place))
                .toArray();
        if (going.length < active.length) {
            networks.keep(going);
            active = Arrays.stream(going).map(place -> active[place]).toArray();
        }
    }

    /** Of each member the parameters to use. */
    List<float[]> best() {
        return List.of(best);
    }

    private boolean goesOn(int member, double loss, Networks networks, int place) {
        if (best[member].length == 0 || loss < lowest[member]) {
            best[member] = networks.parameters(place);
            lowest[member] = loss;
            since[member] = 0;
        } else {
            since[member]++;
        }
        return since[member] < PATIENCE;
    }

    void write(DataOutput out) throws IOException {
        for (int member = 0; member < best.length; member++) {
            out.writeInt(best[member].length);
            Checkpoints.write(out, best[member]);
            out.writeDouble(lowest[member]);
            out.writeInt(since[member]);
        }
        out.writeInt(active.length);
        for (int member : active) {
            out.writeInt(member);
        }
    }

    void read(DataInput in) throws IOException {
        for (int member = 0; member < best.length; member++) {
            best[member] = new float[in.readInt()];
            Checkpoints.read(in, "parameters", best[member]);
            lowest[member] = in.readDouble();
            since[member] = in.readInt();
        }
        active = new int[in.readInt()];
        for (int i = 0; i < active.length; i++) {
            active[i] = in.readInt();
        }
    }
}
