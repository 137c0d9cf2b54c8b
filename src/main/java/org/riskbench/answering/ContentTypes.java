package org.riskbench.answering;

import java.util.Locale;

/** Reads the Content-Type and Content-Encoding of a request. */
public final class ContentTypes {
  private ContentTypes() {}

  /**
   * The media type alone, in lower case.
   *
   * @param header empty if there is none
   * @throws Refusal 415 if the text is in another encoding than UTF-8, or compressed
   */
  public static String of(String header, String contentEncoding) {
    if (header.equals(Reply.JSON) && contentEncoding.isEmpty()) {
      return header; // nearly every call
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw Refusal.http(415, "The body is not in UTF-8.", "Send it in UTF-8.");
      }
    }
    if (!contentEncoding.isEmpty() && !contentEncoding.equalsIgnoreCase("identity")) {
      throw Refusal.http(415, "The body is compressed.", "Send it as it is.");
    }
    return parts[0].strip();
  }

  /**
   * The media type of a call's body alone, in lower case.
   *
   * @throws Refusal 415 as above
   */
  public static String of(CallHead head) {
    return of(head.header("Content-Type"), head.header("Content-Encoding"));
  }

  /**
   * Refuses a body that is not JSON.
   *
   * @throws Refusal 415
   */
  public static void requireJson(CallHead head) {
    if (!of(head).equals(Reply.JSON)) {
      throw unsupported(Reply.JSON);
    }
  }

  /** The refusal of a body whose type is not the expected one. */
  public static Refusal unsupported(String expected) {
    return Refusal.http(
        415,
        "The body is of a type that is not read here.",
        "Send it with the header Content-Type: " + expected + ".");
  }
}
