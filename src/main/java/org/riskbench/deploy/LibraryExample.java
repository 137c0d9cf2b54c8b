package org.riskbench.deploy;

import java.util.Map;
import java.util.Optional;

/**
 * What the examples of the library do about earlier records.
 *
 * @param past where they learn of them; empty for a model that counts none
 */
record LibraryExample(Optional<PastSource> past) {
  private static final String JAVA_STATE =
      """
      import org.riskbench.schema.FlatRecord;
      import org.riskbench.velocity.Sighting;
      import org.riskbench.velocity.SightingReader;
      import org.riskbench.velocity.VelocityState;
      """;
  private static final String JAVA_COUNTED =
      """
          FlatRecord record = model.newRecord(fields);
          // One state for the whole program; it knows nothing yet.
          VelocityState state = new VelocityState(model.velocity());
          SightingReader reader = state.newReader(model.inputs());
          Sighting sighting = reader.newSighting();
          reader.read(record, sighting);
          double[] past = new double[model.velocity().size()];
          state.pass(sighting, past, System.currentTimeMillis());
      """;
  private static final String JAVA_TOLD =
      """
          double[] past = model.velocity().features().stream()
              .mapToDouble(feature ->
                  fields.remove(feature.name()) instanceof Number told ? told.doubleValue() : Double.NaN)
              .toArray();
      """;
  private static final String KOTLIN_COUNTED =
      """
          val record = model.newRecord(fields)
          // One state for the whole program; it knows nothing yet.
          val state = VelocityState(model.velocity())
          val reader = state.newReader(model.inputs())
          val sighting = reader.newSighting()
          reader.read(record, sighting)
          val past = DoubleArray(model.velocity().size())
          state.pass(sighting, past, System.currentTimeMillis())
      """;
  private static final String KOTLIN_TOLD =
      """
          val past = model.velocity().features()
              .map { (fields.remove(it.name()) as? Number)?.toDouble() ?: Double.NaN }
              .toDoubleArray()
      """;

  private boolean isCounted() {
    return past.filter(PastSource.MEMORY::equals).isPresent();
  }

  private String record() {
    return isCounted() ? "record" : "model.newRecord(fields)";
  }

  /** What goes into the example in Java. */
  Map<String, String> java() {
    String told =
        past.isEmpty() ? "    double[] past = {};" : isCounted() ? JAVA_COUNTED : JAVA_TOLD;
    return Map.of(
        "imports", isCounted() ? JAVA_STATE : "",
        "told", told.stripTrailing(),
        "record", record());
  }

  /** The same in Kotlin. */
  Map<String, String> kotlin() {
    String told =
        past.isEmpty()
            ? "    val past = DoubleArray(0)"
            : isCounted() ? KOTLIN_COUNTED : KOTLIN_TOLD;
    return Map.of(
        "imports", isCounted() ? "import org.riskbench.velocity.VelocityState\n" : "",
        "told", told.stripTrailing(),
        "record", record());
  }

  /** How far the file of what is expected goes. */
  String note() {
    return isCounted() ? ", as far as the answer does not depend on the past" : "";
  }

  /** What the reader must know of earlier records. */
  String chapter() {
    return past.map(source -> LibraryKit.template("past-" + source.word() + ".md", Map.of()))
        .orElse("");
  }
}
