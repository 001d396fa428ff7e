package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskBootstrapTest {
    /** Φ(-√(k/(k - 1)) t) with t from any table of Student's distribution: 4.303, 2.776, 2.262, 1.984. */
    @ParameterizedTest
    @CsvSource({"3, 6.8e-8", "5, 9.55e-4", "10, 8.55e-3", "100, 2.31e-2"})
    void cutsLessWhereTasksAreFew(int tasks, double tail) {
        assertEquals(1, TaskBootstrap.tail(tasks) / tail, 0.01);
    }
}
