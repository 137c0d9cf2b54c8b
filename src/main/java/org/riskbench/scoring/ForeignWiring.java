package org.riskbench.scoring;

import java.util.List;

/**
 * How encoded records become the inputs of a foreign model, and which part of its answer is the
 * probability of fraud. Immutable, by value.
 *
 * @param inputs in the model's own order; together they read each feature of an encoded record once
 */
public record ForeignWiring(List<Input> inputs, Output output) {
  /** What a model's input holds. */
  public enum Type {
    /** Numbers that may have fractions; missing is NaN. */
    NUMBER,
    /** Whole numbers, never missing. */
    WHOLE,
    /** Truth, never missing: 0 is false. */
    FLAG,
    /** Texts, by their position among the levels. */
    TEXT
  }

  /**
   * One input.
   *
   * @param name as the model calls it
   * @param width how many features it reads, from 1; they follow those of the input before
   * @param levels of a text: what a feature from 0 on stands for; else empty
   * @param unseen of a text: what the model is told where the feature is past the last level
   * @param missing of a text: what the model is told where the feature is below 0
   */
  public record Input(
      String name, Type type, int width, List<String> levels, String unseen, String missing) {
    public Input {
      levels = List.copyOf(levels);
      if (width < 1 || (type == Type.TEXT && width != 1)) {
        throw new IllegalArgumentException("an input of that kind has another width");
      }
    }

    /** An input of numbers. */
    public static Input numbers(String name, Type type, int width) {
      return new Input(name, type, width, List.of(), "", "");
    }

    /** The text that a feature stands for. */
    public String text(double feature) {
      if (feature < 0) {
        return missing;
      }
      return feature < levels.size() ? levels.get((int) feature) : unseen;
    }
  }

  /**
   * Where the probability of fraud is.
   *
   * @param name of the model's output
   * @param column position in the output's row, from 0; not looked at where there is a key
   * @param key where the output is a map from class to probability: the class that is fraud; else
   *     empty
   */
  public record Output(String name, int column, String key) {
    public Output {
      if (column < 0) {
        throw new IllegalArgumentException("columns are counted from 0");
      }
    }
  }

  public ForeignWiring {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("a model has an input");
    }
  }

  /** Length of the encoded record that is read. */
  public int width() {
    return inputs.stream().mapToInt(Input::width).sum();
  }
}
