package org.riskbench.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what one step's attributes say of levels and classes; all else is passed over. */
final class NodeReader {
  private static final Set<String> LEVELS = Set.of("cats_strings", "keys_strings", "keys_tensor");
  private static final String CLASS_NAMES = "classlabels_strings";
  private static final Set<String> CLASS_NUMBERS = Set.of("classlabels_int64s", "classlabels_ints");

  /** More levels than this are keys of single people rather than kinds. */
  private static final int MOST_LEVELS = 100_000;

  private static final int MOST_CLASSES = 64;

  private final List<String> levels = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private boolean named;

  /** One attribute, read to its end. */
  static final class Attribute {
    private String name = "";
    private final List<String> texts = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    void name(String told) {
      name = told;
    }

    void text(String told) {
      if (texts.size() <= MOST_LEVELS) {
        texts.add(told);
      }
    }

    /** Alone or packed: both are in use. */
    void numbers(WireReader reader) {
      if (!reader.isBytes()) {
        number(reader.number());
        return;
      }
      WireReader packed = reader.message();
      while (!packed.isAtEnd()) {
        number(packed.packed());
      }
    }

    private void number(long told) {
      if (numbers.size() <= MOST_CLASSES) {
        numbers.add(told);
      }
    }
  }

  /**
   * Keeps what an attribute says.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-253 if it has more than 100,000 levels
   */
  void add(Attribute attribute) {
    if (LEVELS.contains(attribute.name)) {
      if (attribute.texts.size() > MOST_LEVELS) {
        throw OnnxRefusal.unsafe("it knows more than %,d levels".formatted(MOST_LEVELS));
      }
      levels.addAll(attribute.texts);
    } else if (attribute.name.equals(CLASS_NAMES) && !attribute.texts.isEmpty()) {
      classes.clear();
      classes.addAll(attribute.texts);
      named = true;
    } else if (CLASS_NUMBERS.contains(attribute.name) && !named) {
      attribute.numbers.forEach(number -> classes.add(String.valueOf(number)));
    }
  }

  OnnxNode node(String operator, String domain, List<String> inputs, List<String> outputs) {
    return new OnnxNode(operator, domain, inputs, outputs, levels, classes, named);
  }
}
