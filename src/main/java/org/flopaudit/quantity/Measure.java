package org.flopaudit.quantity;

import java.util.List;
import java.util.Optional;

/**
 * The unit of an amount.
 *
 * @param readings what the words can mean, the likeliest first
 * @param device the accelerator that is the unit or stands in it
 * @param to the token after its last
 */
record Measure(List<Unit> readings, Optional<String> device, int to) {

  boolean is(Dimension dimension) {
    return readings.get(0).dimension() == dimension;
  }
}
