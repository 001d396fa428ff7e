package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which networks of a cohort are still training and how far they are: what a checkpoint holds. */
final class Roster {
    private static final int FORMAT = 1;

    private final String kind;
    private final List<Network> members;
    private List<Network> networks;
    /** Of each network still training, its place among the members. */
    private int[] places;

    private long steps;

    /**
     * All members, at their first step.
     *
     * @param kind what a checkpoint must agree in, in words
     */
    Roster(String kind, List<Network> members) {
        this.kind = kind;
        this.members = members;
        this.networks = members;
        this.places = IntStream.range(0, members.size()).toArray();
    }

    /** Those still training, in order. */
    List<Network> networks() {
        return networks;
    }

    long steps() {
        return steps;
    }

    void countStep() {
        steps++;
    }

    /** Goes on with some, as {@link Networks#keep} says. */
    void keep(int... positions) {
        Ranges.allWithin("positions", positions, 0, networks.size() - 1);
        List<Network> kept = new ArrayList<>();
        int[] keptPlaces = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            Network network = networks.get(positions[i]);
            if (kept.contains(network)) {
                throw new IllegalArgumentException("position %d comes twice; allowed is once".formatted(positions[i]));
            }
            kept.add(network);
            keptPlaces[i] = places[positions[i]];
        }
        networks = kept;
        places = keptPlaces;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(kind);
        out.writeInt(members.size());
        out.writeLong(steps);
        out.writeInt(networks.size());
        for (int i = 0; i < places.length; i++) {
            out.writeInt(places[i]);
            networks.get(i).save(out);
        }
    }

    /** Goes on from a checkpoint, as {@link Networks#restore} says. */
    void restore(DataInput in) throws IOException {
        requireEqual("format", FORMAT, in.readInt());
        requireEqual("kind", kind, in.readUTF());
        requireEqual("number of networks", members.size(), in.readInt());
        long saved = in.readLong();
        int[] kept = new int[Ranges.within("networks kept in the checkpoint", in.readInt(), 0, members.size())];
        List<Network> restored = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Ranges.within("place in the checkpoint", in.readInt(), 0, members.size() - 1);
            restored.add(members.get(kept[i]).restored(in));
        }
        steps = saved;
        places = kept;
        networks = restored;
    }

    private static void requireEqual(String what, Object own, Object saved) {
        if (!own.equals(saved)) {
            throw new IllegalArgumentException("the checkpoint's %s is %s; allowed is %s".formatted(what, saved, own));
        }
    }
}
