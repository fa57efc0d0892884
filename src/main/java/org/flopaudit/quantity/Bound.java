package org.flopaudit.quantity;

/** How firmly a number is stated. */
public enum Bound {
  EXACT("="),
  ABOUT("~"),
  AT_LEAST(">="),
  AT_MOST("<=");

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  /** The sign that users see. */
  public String sign() {
    return sign;
  }
}
