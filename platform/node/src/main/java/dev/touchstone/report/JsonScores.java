package dev.touchstone.report;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;

/** Every score as plain values, by measure and labels. */
public final class JsonScores {
    private JsonScores() {}

    /** All scores of a book, in its order. */
    public static List<Map<String, Object>> of(ScoreBook book) {
        return book.scores().stream().map(JsonScores::score).toList();
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> map = JsonValue.map("measure", score.measure(), "labels", score.labels());
        Interval interval = score.interval();
        if (score.value() != null) {
            map.put("value", score.value());
        }
        if (interval != null) {
            map.put(
                    "interval",
                    JsonValue.map(
                            "lower", interval.lower(),
                            "upper", interval.upper(),
                            "level", interval.level(),
                            "method", interval.method()));
        }
        map.put("counts", score.counts());
        map.put("verdict", score.verdict());
        map.put("remark", score.remark());
        return map;
    }
}
