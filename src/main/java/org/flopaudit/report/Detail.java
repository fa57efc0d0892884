package org.flopaudit.report;

/**
 * What a report holds besides its findings. Each part costs time or memory, and so is kept only
 * where somebody asks for it.
 *
 * @param digests of what was read, so that a receipt can prove it later
 * @param silences the rules that found nothing
 * @param models with their ledgers and positions
 */
public record Detail(boolean digests, boolean silences, boolean models) {
  /** Findings alone. */
  public static final Detail NONE = new Detail(false, false, false);

  /** Digests too. */
  public static final Detail DIGESTS = new Detail(true, false, false);

  /** Rules that found nothing too. */
  public static final Detail SILENCES = new Detail(false, true, false);

  /** Models too. */
  public static final Detail MODELS = new Detail(false, false, true);

  /** What this one holds and what the other holds. */
  public Detail and(Detail other) {
    return new Detail(digests || other.digests, silences || other.silences, models || other.models);
  }
}
