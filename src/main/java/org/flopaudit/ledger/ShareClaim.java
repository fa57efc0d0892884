package org.flopaudit.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;

/**
 * A claim that further training took such a share of the base's compute.
 *
 * @param share the share, as a fraction
 */
public record ShareClaim(BigDecimal share) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Holds the claim against the ledger of a model: what its developer did, and what everybody did.
   */
  public Claim.Answer against(Ledger ledger) {
    FineTuningShare further = FineTuningShare.of(ledger);
    List<Claim.Comparison> comparisons =
        Stream.of(further.byDeveloper(), further.overLineage())
            .distinct()
            .filter(part -> part.isBounded() && part.low().signum() > 0)
            .filter(part -> part.shareOf(further.base()).isBounded())
            .map(part -> comparison(part, further, ledger))
            .sorted(Comparator.comparing(Claim.Comparison::outcome))
            .toList();
    return Claim.Answer.of(Optional.empty(), comparisons, missing(ledger, further));
  }

  private Claim.Comparison comparison(FlopRange part, FineTuningShare further, Ledger ledger) {
    Interval supported = part.shareOf(further.base());
    BigDecimal most = supported.high().orElse(supported.low());
    BigDecimal spread = share.stripTrailingZeros().ulp().multiply(HALF);
    return Claim.Comparison.of(
        share,
        Interval.between(share.subtract(spread).max(BigDecimal.ZERO), share.add(spread)),
        Optional.empty(),
        supported.low().add(most).multiply(HALF),
        supported,
        derivation(part, further, ledger));
  }

  private static Derivation derivation(FlopRange part, FineTuningShare further, Ledger ledger) {
    return Derivation.all(
            ledger.entries(entry -> entry.activity().isUpdate()).stream()
                .map(Entry::derivation)
                .toList())
        .then(
            "further training, "
                + part.text()
                + " / the base, "
                + further.base().text()
                + " = "
                + Figures.rounded(part.shareOf(further.base())),
            "arithmetic");
  }

  private static List<String> missing(Ledger ledger, FineTuningShare further) {
    if (further.instalments().isEmpty()) {
      return List.of("any further training of a base");
    }
    List<String> named =
        ledger.entries(Entry::isOpen).stream().flatMap(entry -> entry.missing().stream()).toList();
    boolean isBaseUnknown = FlopRange.UNKNOWN.equals(further.base()) || !further.base().isBounded();
    return named.isEmpty() && isBaseUnknown ? List.of("the training compute of the base") : named;
  }
}
