package org.flopaudit.estimate;

import java.math.BigDecimal;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;

/**
 * All that is taken for granted, from {@code catalog/assumptions.yaml}, which says what each is and
 * why.
 */
public record Assumptions(
    Assumption utilization,
    Assumption trainingOperations,
    Assumption operationCount,
    Assumption deviceTime,
    Assumption adapterOperations,
    Assumption reinforcementOperations,
    Assumption inferenceOperations,
    Assumption aspectRatio,
    Assumption filledSequences,
    Assumption moreThan,
    Assumption roundingAtMost,
    Assumption trainerLog,
    Assumption trainerLogAdapter,
    Assumption peakFromMemory,
    Assumption catalogueConfident,
    Assumption catalogueLikely,
    Assumption catalogueSpeculative,
    Assumption powerDraw,
    Assumption carbonIntensity,
    Assumption hourlyPrice,
    Assumption answerLength) {

  /** Reads the file; what is wrong is noted among the faults. */
  public static Assumptions read(DataFolder folder, Faults faults) {
    DataNode file = folder.node("catalog/assumptions.yaml", faults);
    file.onlyKeys(
        "utilization",
        "training-operations",
        "operation-count",
        "device-time",
        "adapter-operations",
        "reinforcement-operations",
        "inference-operations",
        "aspect-ratio",
        "filled-sequences",
        "more-than",
        "rounding-at-most",
        "trainer-log",
        "trainer-log-adapter",
        "peak-from-memory",
        "catalogue-confident",
        "catalogue-likely",
        "catalogue-speculative",
        "power-draw",
        "carbon-intensity",
        "hourly-price",
        "answer-length");
    return new Assumptions(
        Assumption.read(file.get("utilization")),
        Assumption.read(file.get("training-operations")),
        Assumption.read(file.get("operation-count")),
        Assumption.read(file.get("device-time")),
        Assumption.read(file.get("adapter-operations")),
        Assumption.read(file.get("reinforcement-operations")),
        Assumption.read(file.get("inference-operations")),
        Assumption.read(file.get("aspect-ratio")),
        Assumption.read(file.get("filled-sequences")),
        Assumption.read(file.get("more-than")),
        Assumption.read(file.get("rounding-at-most")),
        Assumption.read(file.get("trainer-log")),
        Assumption.read(file.get("trainer-log-adapter")),
        Assumption.read(file.get("peak-from-memory")),
        Assumption.read(file.get("catalogue-confident")),
        Assumption.read(file.get("catalogue-likely")),
        Assumption.read(file.get("catalogue-speculative")),
        Assumption.read(file.get("power-draw")),
        Assumption.read(file.get("carbon-intensity")),
        Assumption.read(file.get("hourly-price")),
        Assumption.read(file.get("answer-length")));
  }

  /** The same for figures that are meant to the last digit. */
  Assumptions withoutRounding() {
    return new Assumptions(
        utilization,
        trainingOperations,
        operationCount,
        deviceTime,
        adapterOperations,
        reinforcementOperations,
        inferenceOperations,
        aspectRatio,
        filledSequences,
        moreThan,
        new Assumption(Interval.ZERO, BigDecimal.ZERO, "figures are taken as given", "given"),
        trainerLog,
        trainerLogAdapter,
        peakFromMemory,
        catalogueConfident,
        catalogueLikely,
        catalogueSpeculative,
        powerDraw,
        carbonIntensity,
        hourlyPrice,
        answerLength);
  }
}
