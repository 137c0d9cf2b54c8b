package org.riskbench.registry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.Archive;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HashedList;
import org.riskbench.schema.CellHash;
import org.riskbench.velocity.KeyRule;

/**
 * A list as a file of plain lines: what it is, a seal, then one hash a line. The seal is a keyed
 * hash over all the rest: without the desk's key nobody changes a value, an expiry or a name
 * unseen.
 */
final class ListFile {
  private static final String FORMAT = "riskbench list 1";
  private static final String NEVER = "never";
  private static final List<String> FIELDS =
      List.of("name", "version", "rule", "key", "created", "expires", "values");
  private static final int HEAD = FIELDS.size() + 2;

  private ListFile() {}

  static byte[] write(HashedList list, CellHash key) {
    String head = head(list);
    String hashes = String.join("\n", list.hashes());
    String all = head + "\nseal " + seal(head, hashes, key) + "\n" + hashes + "\n";
    return all.getBytes(StandardCharsets.US_ASCII);
  }

  private static String head(HashedList list) {
    HashedList.Title title = list.title();
    return String.join(
        "\n",
        FORMAT,
        "name " + title.name(),
        "version " + title.version(),
        "rule " + title.rule(),
        "key " + title.key(),
        "created " + title.createdAt(),
        "expires " + title.expiresAt().map(Instant::toString).orElse(NEVER),
        "values " + list.size());
  }

  private static String seal(String head, String hashes, CellHash key) {
    byte[] content = (head + "\n" + hashes).getBytes(StandardCharsets.US_ASCII);
    return key.hash("riskbench list " + Archive.sha256(content));
  }

  /**
   * The list of a file.
   *
   * @param name by the file's name
   * @throws org.riskbench.problem.ProblemException LIST-103 if it is damaged, was changed or is no
   *     list, LIST-109 if it was made under another key
   */
  static HashedList read(String name, byte[] file, CellHash key) {
    String[] lines = new String(file, StandardCharsets.US_ASCII).split("\n", -1);
    if (lines.length <= HEAD || !lines[0].equals(FORMAT)) {
      throw damaged(name);
    }
    HashedList.Title title = title(name, lines);
    if (!title.key().equals(key.id())) {
      throw otherKey(name);
    }
    String head = String.join("\n", Arrays.copyOf(lines, HEAD - 1));
    String[] hashes = Arrays.copyOfRange(lines, HEAD, lines.length - 1);
    boolean empty = hashes.length == 1 && hashes[0].isEmpty();
    String seal = seal(head, String.join("\n", hashes), key);
    if (!lines[HEAD - 1].equals("seal " + seal) || !title.name().equals(name)) {
      throw damaged(name);
    }
    try {
      return HashedList.ofHashes(title, empty ? new String[0] : hashes);
    } catch (IllegalArgumentException e) {
      throw damaged(name);
    }
  }

  /** What the file says of itself; not to be believed before the seal is checked. */
  private static HashedList.Title title(String name, String[] lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      String label = FIELDS.get(i) + " ";
      String line = lines[i + 1];
      if (!line.startsWith(label)) {
        throw damaged(name);
      }
      fields.put(FIELDS.get(i), line.substring(label.length()));
    }
    try {
      String expires = fields.getOrDefault("expires", NEVER);
      return new HashedList.Title(
          fields.getOrDefault("name", ""),
          Integer.parseInt(fields.getOrDefault("version", "")),
          KeyRule.valueOf(fields.getOrDefault("rule", "")),
          fields.getOrDefault("key", ""),
          Instant.parse(fields.getOrDefault("created", "")),
          expires.equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(expires)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(name);
    }
  }

  private static ProblemException damaged(String name) {
    return Problem.error(
            "LIST-103",
            "The list \"%s\" is damaged, or somebody changed it.".formatted(name),
            "Don't use it: import it anew from where its values are kept.")
        .asException();
  }

  private static ProblemException otherKey(String name) {
    return Problem.error(
            "LIST-109",
            "The list \"%s\" was hashed with another key than this machine has.".formatted(name),
            "Import it here from where its values are kept, or bring that desk's key (the file"
                + " salt).")
        .asException();
  }
}
