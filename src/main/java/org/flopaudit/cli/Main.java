package org.flopaudit.cli;

/** The command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("flopaudit");
  }
}
