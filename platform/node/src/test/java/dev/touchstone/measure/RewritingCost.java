package dev.touchstone.measure;

import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Theory;
import dev.touchstone.host.containment.Jars;
import dev.touchstone.host.containment.Offenders;
import dev.touchstone.host.containment.Rewriting;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/**
 * What rewriting costs: every theory of a JAR fits and forecasts some 400 questions, rewritten and not, by turns.
 * Arguments: the JAR, or "loop" for a theory that does nothing but sum up an array; rounds (default 15).
 */
public final class RewritingCost {
    private static final List<Example> EXAMPLES = Questions.grokking(1);

    private RewritingCost() {}

    /** Prints a ratio of times for each theory, and that of their sums. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path path = arguments[0].equals("loop")
                ? Jars.make(Files.createTempDirectory("loop"), Offenders.Loops.class, "1.0.0")
                : Path.of(arguments[0]);
        URL jar = path.toUri().toURL();
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        try (Classes plain = new Classes(jar, code -> code);
                Classes rewritten = new Classes(jar, new Rewriting("measured"))) {
            List<Theory> before = theories(plain);
            List<Theory> after = theories(rewritten);
            double[] sums = new double[2];
            for (int i = 0; i < before.size(); i++) {
                double[][] times = new double[2][rounds];
                for (int round = -rounds; round < rounds; round++) {
                    double first = seconds(before.get(i));
                    double second = seconds(after.get(i));
                    // The first half warms up.
                    if (round >= 0) {
                        times[0][round] = first;
                        times[1][round] = second;
                    }
                }
                double[] medians = {median(times[0]), median(times[1])};
                sums[0] += medians[0];
                sums[1] += medians[1];
                print(before.get(i).id(), medians);
            }
            print("all", sums);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String name, double[] seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.2f ms plain, %8.2f ms rewritten, ratio %.3f%n",
                name,
                1e3 * seconds[0],
                1e3 * seconds[1],
                seconds[1] / seconds[0]);
    }

    private static double seconds(Theory theory) {
        long start = System.nanoTime();
        Forecaster fitted = theory.fit(new History(
                EXAMPLES.stream().map(example -> example.resolved(theory)).toList(), Protocol.OTHER_TASKS));
        EXAMPLES.forEach(example -> fitted.forecast(example.question(), example.evidence(theory)));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static List<Theory> theories(ClassLoader loader) {
        List<Theory> all = new ArrayList<>();
        ServiceLoader.load(Theory.class, loader).forEach(all::add);
        return all;
    }

    /** The classes of a JAR that is not on the class path. */
    private static final class Classes extends URLClassLoader {
        private final UnaryOperator<byte[]> transform;

        Classes(URL jar, UnaryOperator<byte[]> transform) {
            super(new URL[] {jar}, RewritingCost.class.getClassLoader());
            this.transform = transform;
        }

        /** Of the JAR first, for test classes are on the class path, too. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
                    return findClass(name);
                }
                return known == null ? super.loadClass(name, resolve) : known;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = transform.apply(in.readAllBytes());
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
