package org.riskbench.settings;

import java.util.function.UnaryOperator;

/** What the user prefers, by subject. Immutable. */
public record Settings(
    Look look, Folders folders, Serving serving, Habits habits, Updates updates) {

  /** What holds where nobody has said otherwise. */
  public static final Settings DEFAULT =
      new Settings(Look.DEFAULT, Folders.DEFAULT, Serving.DEFAULT, Habits.DEFAULT, Updates.DEFAULT);

  /** These settings with another look. */
  public Settings look(UnaryOperator<Look> change) {
    return new Settings(change.apply(look), folders, serving, habits, updates);
  }

  /** These settings with other folders. */
  public Settings folders(UnaryOperator<Folders> change) {
    return new Settings(look, change.apply(folders), serving, habits, updates);
  }

  /** These settings with a model published in another way. */
  public Settings serving(UnaryOperator<Serving> change) {
    return new Settings(look, folders, change.apply(serving), habits, updates);
  }

  /** These settings with other habits. */
  public Settings habits(UnaryOperator<Habits> change) {
    return new Settings(look, folders, serving, change.apply(habits), updates);
  }

  /** These settings with newer versions asked for in another way. */
  public Settings updates(UnaryOperator<Updates> change) {
    return new Settings(look, folders, serving, habits, change.apply(updates));
  }
}
