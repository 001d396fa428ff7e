package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Networks with one hidden layer of ReLU, wider at each position, trained in full batches (Nakkiran et al. 2020). */
final class NetworkFamily implements ModelFamily {
    private final List<Classification> trials;
    private final Settings settings;
    private final int examples;
    private final int inputs;
    private final int classes;

    NetworkFamily(List<Trial> trials, Settings settings) {
        this.trials = trials.stream()
                .map(trial -> new Classification(settings, trial.id()))
                .toList();
        this.settings = settings;
        this.examples = settings.integer("examples");
        this.inputs = settings.integer("inputs");
        this.classes = settings.integer("classes");
    }

    /** Parameters of networks of all widths. */
    static long[] positions(int examples, int inputs, int classes) {
        return Arrays.stream(Ratios.widths(examples, inputs, classes))
                .mapToLong(width -> Perceptron.relu(width).parameters(inputs, classes))
                .toArray();
    }

    @Override
    public long[] positions() {
        return positions(examples, inputs, classes);
    }

    @Override
    public double unit() {
        return (double) examples * classes;
    }

    @Override
    public double constantError() {
        return 1 - 1.0 / classes;
    }

    @Override
    public int early() {
        return Ratios.EARLY;
    }

    @Override
    public Optional<Fit> fit(int index, Pace pace) throws IOException {
        Perceptron architecture = Perceptron.relu(Ratios.widths(examples, inputs, classes)[index]);
        List<Member> members = members(architecture, Whose.OWN);
        return train(architecture, members, pace)
                .map(parameters -> new NetworkFit(
                        architecture,
                        trials,
                        members,
                        parameters,
                        () -> train(architecture, members(architecture, Whose.TWIN), Pace.UNDISTURBED)
                                .orElseThrow()));
    }

    private List<Member> members(Perceptron architecture, Whose whose) {
        Layout layout = architecture.layout(inputs, classes);
        int width = architecture.hidden().get(0);
        List<Member> members = new ArrayList<>();
        for (Classification trial : trials) {
            float[] start = architecture.draw(layout, trial.trial(), whose.of("weights " + width));
            Examples looked = settings.integer("validation") > 0 ? trial.validation() : trial.test();
            members.add(new Member(trial.trial(), new Split(trial.train(whose), looked), start));
        }
        return members;
    }

    private Optional<List<float[]>> train(Perceptron architecture, List<Member> members, Pace pace) throws IOException {
        AdamW optimiser = AdamW.of(settings.number("learning-rate")).withWeightDecay(settings.number("weight-decay"));
        Recipe recipe = new Recipe(architecture, Loss.MEAN_SQUARED, optimiser);
        try (Training training =
                new Training(recipe, members, settings.integer("steps"), settings.integer("validation") > 0)) {
            return training.finish(pace);
        }
    }
}
