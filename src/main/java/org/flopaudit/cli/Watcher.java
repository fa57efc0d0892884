package org.flopaudit.cli;

/** Is told how far a run has come, on one thread. */
interface Watcher {
  /** Does not care. */
  Watcher NOBODY =
      new Watcher() {
        @Override
        public void read() {}

        @Override
        public void reached(double shareOfInputs) {}
      };

  /** Takes that one more repository has been read. */
  void read();

  /**
   * Takes how much of the inputs has been gone through.
   *
   * @param shareOfInputs from 0 to 1; those that are still read on other threads are among them
   */
  void reached(double shareOfInputs);
}
