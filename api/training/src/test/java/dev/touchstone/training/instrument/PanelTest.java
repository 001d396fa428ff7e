package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Metric;
import dev.touchstone.testkit.Notebook;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Perceptron;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Perceptron ARCHITECTURE = Perceptron.relu(7, 5);

    private static final List<Member> MEMBERS =
            Stream.of("a", "b", "c").map(PanelTest::member).toList();

    private static Member member(String trial) {
        Split data = new Parity(6, 2, 30, 40).split(trial);
        return new Member(trial, data, ARCHITECTURE.draw(ARCHITECTURE.layout(6, 2), trial, "weights"));
    }

    private static Notebook look(List<Member> cohort, int[] active, List<float[]> parameters) {
        Notebook notebook = new Notebook();
        try (Panel panel = Panel.of(
                ARCHITECTURE,
                Loss.MEAN_SQUARED,
                cohort.stream().map(Member::data).toList(),
                cohort.stream().map(Member::start).toList(),
                new Sampling(20),
                1e-3)) {
            panel.look(notebook, 10, active, parameters);
        }
        return notebook;
    }

    private static float[] twice(float[] values) {
        float[] twice = values.clone();
        for (int i = 0; i < twice.length; i++) {
            twice[i] *= 2;
        }
        return twice;
    }

    @Test
    void measuresWhatItDeclares() {
        Notebook notebook = look(MEMBERS, new int[] {1}, List.of(MEMBERS.get(1).start()));
        assertEquals(Panel.metrics(3).stream().map(Metric::name).sorted().toList(), notebook.metrics());
        for (Metric metric : Panel.metrics(3)) {
            double value = notebook.curve(metric.name()).get(0)[1];
            assertTrue(value >= metric.lowest() && value <= metric.highest(), () -> metric.name() + " is " + value);
        }
        assertEquals(1, notebook.curve("feature-alignment").get(0)[1], 1e-12);
    }

    @Test
    void aNetworkDoesNotNoticeItsCohort() {
        float[] parameters = twice(MEMBERS.get(2).start());
        Notebook among = look(MEMBERS, new int[] {0, 2}, List.of(MEMBERS.get(0).start(), parameters));
        Notebook alone = look(MEMBERS.subList(2, 3), new int[] {0}, List.of(parameters));
        for (Metric metric : Panel.metrics(3)) {
            double[] found = among.curve(metric.name()).get(0);
            assertTrue(Double.isNaN(found[1]), metric.name());
            assertArrayEquals(alone.curve(metric.name()).get(0), new double[] {found[2]}, metric.name());
        }
    }

    @Test
    void whatDivergedIsNotMeasured() {
        float[] parameters = MEMBERS.get(0).start().clone();
        Arrays.fill(parameters, Float.NaN);
        Notebook notebook = look(MEMBERS, new int[] {0}, List.of(parameters));
        for (Metric metric : Panel.metrics(3)) {
            assertTrue(Double.isNaN(notebook.curve(metric.name()).get(0)[0]), metric.name());
        }
    }
}
