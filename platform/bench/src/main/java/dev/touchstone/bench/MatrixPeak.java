package dev.touchstone.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.touchstone.training.Engines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The machine's rate at large matrix products, one at a time on each thread: what small ones are compared with. */
final class MatrixPeak {
    private static final int SIDE = 1024;

    private static final int TIMES = 20;

    private static final int ROUNDS = 5;

    private MatrixPeak() {}

    /** Floating-point operations per second of all threads together: the median round. */
    static double measure(ExecutorService workers, int threads) throws Exception {
        double[] rates = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            List<Future<Double>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(workers.submit(MatrixPeak::rate));
            }
            for (Future<Double> one : running) {
                rates[r] += one.get();
            }
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    private static double rate() {
        Engines.prepareThread();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray left = manager.ones(new Shape(SIDE, SIDE), DataType.FLOAT32);
            left.matMul(left).close();
            long start = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                left.matMul(left).close();
            }
            return 2.0 * SIDE * SIDE * SIDE * TIMES / (System.nanoTime() - start) * 1e9;
        }
    }
}
