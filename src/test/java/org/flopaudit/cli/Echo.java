package org.flopaudit.cli;

/** Stands in for the program where the launcher is tested: prints its arguments and its folder. */
final class Echo {
  private Echo() {}

  /** Prints, and ends with the status that the first argument asks for, if it asks for one. */
  public static void main(String[] arguments) {
    System.out.println(String.join("|", arguments) + " in " + System.getProperty("user.dir"));
    if (arguments.length > 1 && arguments[0].equals("end-with")) {
      System.exit(Integer.parseInt(arguments[1]));
    }
  }
}
