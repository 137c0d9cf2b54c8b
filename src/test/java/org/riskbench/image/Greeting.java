package org.riskbench.image;

import java.sql.DriverManager;
import java.util.logging.Logger;
import javax.naming.InitialContext;

/**
 * A program for images of tests: says who it is, and has looked for modules that a server needs.
 */
public final class Greeting {
  private Greeting() {}

  /** Prints one line. */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("greeting").fine("there");
    new InitialContext().close();
    System.out.println("hello " + arguments[0] + ", drivers " + DriverManager.drivers().count());
  }
}
