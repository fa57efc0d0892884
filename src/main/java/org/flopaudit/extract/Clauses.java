package org.flopaudit.extract;

import java.util.Arrays;
import java.util.List;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** The clauses of a row of tokens: it is cut at semicolons and at words such as "whereas". */
final class Clauses {
  private final int tokens;
  private final int[] cuts;

  private Clauses(int tokens, int[] cuts) {
    this.tokens = tokens;
    this.cuts = cuts;
  }

  /** The clauses of some tokens. */
  static Clauses of(List<Token> tokens, SmallWords words) {
    int[] cuts = new int[0];
    for (int i = 0; i < tokens.size(); i++) {
      if (words.is(WordClass.CLAUSE_END, tokens.get(i))) {
        cuts = Arrays.copyOf(cuts, cuts.length + 1);
        cuts[cuts.length - 1] = i;
      }
    }
    return new Clauses(tokens.size(), cuts);
  }

  /** The clause around a token; a token at which the row is cut ends the clause before it. */
  Span around(int token) {
    int found = Arrays.binarySearch(cuts, token);
    int next = found >= 0 ? found : -found - 1;
    int from = next == 0 ? 0 : cuts[next - 1] + 1;
    int to = next == cuts.length ? tokens : cuts[next];
    return new Span(from, Math.max(from, to));
  }
}
