package org.flopaudit.quantity;

import java.util.Locale;

/** A small word that joins the parts of a quantity, or keeps them apart; in words.table. */
enum Particle {
  /** Stands between the ends of a range: "1 to 2". */
  TO,
  /** Stands between the amounts of a list: "7B and 13B". */
  AND,
  /** Stands before two amounts and makes them a range: "between 3 and 4 weeks". */
  BETWEEN,
  /** Stands between an amount and its unit: "7 milliards de paramètres". */
  OF,
  /** Stands between a unit and what it is counted for each of: "per second". */
  PER,
  /** Stands between nodes and the accelerators of each: "16 nodes with 8 GPUs". */
  EACH,
  /** A unit that stands ahead of its number: "$5M". */
  AHEAD,
  /** Makes the number behind it a label: "Table 3". */
  LABEL,
  /** The maker of a device, glued to its count: "8xNVIDIA A100". */
  MAKER,
  /** The form of a device, behind its name: "A100 SXM4 80GB". */
  FORM,
  /** Stands behind a hyphen and does not belong to the name before it: "A100-hours". */
  TAIL,
  /** Cannot stand between a number and its unit. */
  STOP;

  /** The word for it in the table. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
