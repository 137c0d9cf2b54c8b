package org.riskbench.ui.kit;

/**
 * What can be done from anywhere, and how it is asked for by keys.
 *
 * @param book all of it
 * @param keys the keys as they are pressed
 * @param names the keys as they are written
 */
public record Commands(CommandBook book, CommandKeys keys, KeyNames names) {
  /** An empty book for a window whose user is somewhere. */
  public static Commands of(Whereabouts user, Messages messages, Toasts toasts) {
    CommandBook book = new CommandBook();
    return new Commands(
        book, new CommandKeys(book, user, toasts::showOnce), KeyNames.ofMachine(messages));
  }

  /** Does what a word stands for, if that can be done now. */
  public void run(String word) {
    book.find(word).ifPresent(Command::run);
  }

  /** The keys of a word as they are written, the first of them; "" if it has none. */
  public String keysOf(String word) {
    return book.find(word).map(names::first).orElse("");
  }
}
