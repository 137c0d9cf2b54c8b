package org.riskbench.ui.callers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.access.ApiKey;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Keys in words. */
record CallerWords(Messages messages) {

  /** A key that the file holds. */
  CallerLine kept(ApiKey key, Optional<Instant> used, Instant now) {
    return line(key, used, key.isExpired(now) ? "callers.state.expired" : "callers.state.valid");
  }

  /** A key that was taken out a moment ago. */
  CallerLine revoked(ApiKey key) {
    return line(key, Optional.empty(), "callers.state.revoked");
  }

  private CallerLine line(ApiKey key, Optional<Instant> used, String state) {
    return new CallerLine(
        key.owner().text(),
        key.id(),
        scopes(key),
        key.expires()
            .map(end -> Formats.day((double) end.toEpochMilli()))
            .orElseGet(() -> messages.text("callers.never")),
        used.map(minute()::format).orElse(Formats.NONE),
        key.rate().map(this::rate).orElseGet(() -> messages.text("callers.unlimited")),
        messages.text(state),
        !state.equals("callers.state.revoked"));
  }

  private String scopes(ApiKey key) {
    return Arrays.stream(Scope.values())
        .filter(key.scopes()::contains)
        .map(this::scope)
        .collect(Collectors.joining(", "));
  }

  /** What a scope is called. */
  String scope(Scope scope) {
    return messages.text("callers.scope." + scope.word());
  }

  /** What a scope opens, in a sentence. */
  String meaning(Scope scope) {
    return messages.text("callers.meaning." + scope.word());
  }

  private String rate(Rate rate) {
    return messages.text("callers.rate." + rate.unit(), Formats.count(rate.calls()));
  }

  private static DateTimeFormatter minute() {
    return Formats.dates("d MMM uuuu, HH:mm").withZone(ZoneOffset.UTC);
  }
}
