package org.flopaudit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does work on several threads and hands the results on in the order in which the work was given,
 * on the giver's thread. Holds only so many results back, however much work there is.
 */
public final class InSequence<T> implements AutoCloseable {
  private static final int AHEAD = 8;

  private final int jobs;
  private final Consumer<T> consumer;
  private final ExecutorService workers;
  private final Deque<Future<T>> running = new ArrayDeque<>();

  /**
   * A sequence.
   *
   * @param jobs how many threads work, from 1
   * @param consumer takes each result
   */
  public InSequence(int jobs, Consumer<T> consumer) {
    this.jobs = jobs;
    this.consumer = consumer;
    this.workers = Executors.newFixedThreadPool(jobs);
  }

  /** Gives a piece of work. */
  public void add(Supplier<T> work) {
    running.add(workers.submit(work::get));
    while (running.size() > jobs * AHEAD) {
      handOn();
    }
  }

  /** Hands on what is left. */
  public void finish() {
    while (!running.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      consumer.accept(running.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a result", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
