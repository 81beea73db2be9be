package jp.fumikura.bench.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Times of single questions asked by several people at once, in milliseconds. */
record Times(List<Double> sorted) {
  static Times of(int people, int questions, IntConsumer ask) throws InterruptedException, ExecutionException {
    List<Double> all = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      List<Future<?>> running = new ArrayList<>();
      for (int q = 0; q < questions; q++) {
        int question = q;
        running.add(pool.submit(() -> all.add(timed(ask, question))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    return new Times(all.stream().sorted().toList());
  }

  private static double timed(IntConsumer ask, int question) {
    long start = System.nanoTime();
    ask.accept(question);
    return (System.nanoTime() - start) / 1e6;
  }

  double quantile(double q) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(q * sorted.size())));
  }

  double mean() {
    return sorted.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
  }
}
