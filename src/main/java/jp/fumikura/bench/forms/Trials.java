package jp.fumikura.bench.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many sheets tried by a few threads. */
final class Trials {
  private Trials() {}

  /** Comes back when every one was tried; throws where one broke. */
  static <T> void all(List<T> sheets, int threads, Consumer<T> trial) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> futures = new ArrayList<>();
      sheets.forEach(sheet -> futures.add(pool.submit(() -> trial.accept(sheet))));
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial broke", e.getCause());
    }
  }
}
