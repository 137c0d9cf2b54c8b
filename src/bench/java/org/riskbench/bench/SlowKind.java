package org.riskbench.bench;

import java.nio.charset.StandardCharsets;

/** How a slow or silent caller behaves: what it sends at once, and what once a second. */
enum SlowKind {
  IDLE("idle connections", "", "", false),
  HEADER("slow header", "POST /v1/score HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n", false),
  BODY("slow body, /v1/score", post("/v1/score"), " ", false),
  BATCH("slow body, /v1/score/batch", post("/v1/score/batch"), " ", false),
  READ("slow read, /docs", get("/docs/swagger-ui-bundle.js"), "", true),
  PIPELINE("slow read, 50 calls in one go", get("/metrics").repeat(50), "", true);

  private final String title;
  private final String first;
  private final String everySecond;
  private final boolean neverReads;

  SlowKind(String title, String first, String everySecond, boolean neverReads) {
    this.title = title;
    this.first = first;
    this.everySecond = everySecond;
    this.neverReads = neverReads;
  }

  private static String post(String path) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Content-Length: 5000\r\n\r\n[";
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  String title() {
    return title;
  }

  byte[] first() {
    return first.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] everySecond() {
    return everySecond.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether the socket has little room for what comes and is never emptied. */
  boolean neverReads() {
    return neverReads;
  }
}
