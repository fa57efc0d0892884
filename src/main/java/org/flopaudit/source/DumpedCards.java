package org.flopaudit.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the cards of a dump, each as a repository of one file. */
final class DumpedCards {
  private static final int LONGEST_ID = 200;
  private static final String CARD_NAME = "README.md";

  private final String shown;
  private final Limits limits;
  private final Consumer<Repository> consumer;
  private final InputAccount.Keeper account;

  /**
   * The cards of a dump.
   *
   * @param shown its path as the user gave it
   */
  DumpedCards(
      String shown, Limits limits, Consumer<Repository> consumer, InputAccount.Keeper account) {
    this.shown = shown;
    this.limits = limits;
    this.consumer = consumer;
    this.account = account;
  }

  /**
   * What a dump has of a model.
   *
   * @param id the model's id; empty if there is none
   * @param card the text of its card
   * @param tags the hub's own tags
   */
  record Entry(String id, Optional<String> card, List<String> tags) {}

  /**
   * Hands on a model, unless it has no id or no card, or too large a one.
   *
   * @param number its line or row, from 1
   */
  void deliver(long number, Entry entry) {
    String id = entry.id();
    if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      fail(number, "expected the model's id under 'modelId' or 'id'; the line was not read");
    } else if (entry.card().isEmpty()) {
      fail(number, "'" + id + "' has no text under 'card'; the line was not read");
    } else if (entry.card().get().length() > limits.bytes(CARD_NAME)) {
      account.failed(BoundedRead.tooLarge(path(id), limits, CARD_NAME));
    } else {
      RepositoryFile card = new TextInHand(path(id), CARD_NAME, entry.card().get());
      Repository repository =
          new Repository(id, Optional.empty(), List.of(card), List.of(CARD_NAME), entry.tags());
      account.read(repository);
      consumer.accept(repository);
    }
  }

  /**
   * Tells that a line or a row was not read.
   *
   * @param number from 1
   */
  void fail(long number, String sentence) {
    account.failed(new Problem(shown, position(number), sentence));
  }

  /** The place of a line or a row. */
  static Position position(long number) {
    return new Position((int) Math.min(number, Integer.MAX_VALUE), 1);
  }

  private String path(String id) {
    return shown + "#" + id + "/" + CARD_NAME;
  }
}
