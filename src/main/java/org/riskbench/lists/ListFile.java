package org.riskbench.lists;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.riskbench.modelfile.Archive;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HashedList;
import org.riskbench.schema.CellHash;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;
import org.riskbench.velocity.KeyRule;

/**
 * A list as a file of plain lines: what it is, a seal, then one hash a line. The seal covers all
 * the other lines, so that nobody changes a value, an expiry or a name unseen: in format 2 it is a
 * public key and its Ed25519 signature, in format 1 a keyed hash that only the desk itself can
 * make.
 */
final class ListFile {
  private static final String KEYED = "riskbench list 1";
  private static final String SIGNED = "riskbench list 2";
  private static final String SEAL = "seal ";
  private static final String NEVER = "never";
  private static final List<String> FIELDS =
      List.of("name", "version", "rule", "key", "created", "expires", "values");
  private static final int HEAD = FIELDS.size() + 2;

  private ListFile() {}

  /** A list that only a desk with this key believes. */
  static byte[] write(HashedList list, CellHash key) {
    return file(list, KEYED, content -> seal(content, key));
  }

  /** A list that everybody believes who trusts the signer. */
  static byte[] write(HashedList list, Signer signer) {
    return file(list, SIGNED, content -> seal(signer.key(), signer.sign(content)));
  }

  private static byte[] file(HashedList list, String format, Function<byte[], String> seal) {
    String head = head(list, format);
    String hashes = String.join("\n", list.hashes()) + "\n";
    String all = head + "\n" + seal.apply(content(head, hashes)) + "\n" + hashes;
    return all.getBytes(StandardCharsets.US_ASCII);
  }

  private static String head(HashedList list, String format) {
    HashedList.Title title = list.title();
    return String.join(
        "\n",
        format,
        "name " + title.name(),
        "version " + title.version(),
        "rule " + title.rule(),
        "key " + title.key(),
        "created " + title.createdAt(),
        "expires " + title.expiresAt().map(Instant::toString).orElse(NEVER),
        "values " + list.size());
  }

  /** All lines but the seal. */
  private static byte[] content(String head, String hashes) {
    return (head + "\n" + hashes).getBytes(StandardCharsets.US_ASCII);
  }

  private static String seal(byte[] content, CellHash key) {
    // As format 1 always did it: without the last line break.
    byte[] lines = Arrays.copyOf(content, content.length - 1);
    return SEAL + key.hash("riskbench list " + Archive.sha256(lines));
  }

  private static String seal(SignerKey key, byte[] signature) {
    Base64.Encoder text = Base64.getEncoder();
    return SEAL + text.encodeToString(key.encoded()) + " " + text.encodeToString(signature);
  }

  /**
   * The list of a file.
   *
   * @param name by the file's name
   * @param trusted whose signatures are believed
   * @throws org.riskbench.problem.ProblemException LIST-103 if it is damaged, was changed or is no
   *     list, LIST-109 if it was made under another key, LIST-141 if nobody trusted signed it
   */
  static HashedList read(String name, byte[] file, CellHash key, Supplier<Set<SignerKey>> trusted) {
    String[] lines = new String(file, StandardCharsets.US_ASCII).split("\n", -1);
    boolean signed = lines[0].equals(SIGNED);
    if (lines.length <= HEAD || !(signed || lines[0].equals(KEYED))) {
      throw damaged(name);
    }
    HashedList.Title title = title(name, lines);
    if (!title.key().equals(key.id())) {
      throw otherKey(name);
    }
    String head = String.join("\n", Arrays.copyOf(lines, HEAD - 1));
    String[] hashes = Arrays.copyOfRange(lines, HEAD, lines.length - 1);
    boolean empty = hashes.length == 1 && hashes[0].isEmpty();
    byte[] content = content(head, String.join("\n", hashes) + "\n");
    if (signed) {
      checkSignature(name, lines[HEAD - 1], content, trusted.get());
    } else if (!lines[HEAD - 1].equals(seal(content, key))) {
      throw damaged(name);
    }
    if (!title.name().equals(name) || !lines[lines.length - 1].isEmpty()) {
      throw damaged(name);
    }
    try {
      return HashedList.ofHashes(title, empty ? new String[0] : hashes);
    } catch (IllegalArgumentException e) {
      throw damaged(name);
    }
  }

  private static void checkSignature(
      String name, String seal, byte[] content, Set<SignerKey> trusted) {
    String[] words = seal.split(" ", -1);
    if (words.length != 3) {
      throw damaged(name);
    }
    byte[] signature = bytes(name, words[2]);
    SignerKey key = SignerKey.ofEncoded(bytes(name, words[1])).orElseThrow(() -> damaged(name));
    if (!seal(key, signature).equals(seal) || !key.verifies(content, signature)) {
      throw damaged(name);
    }
    if (!trusted.contains(key)) {
      throw untrusted(name, key);
    }
  }

  private static byte[] bytes(String name, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
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

  private static ProblemException untrusted(String name, SignerKey key) {
    return Problem.error(
            "LIST-141",
            "The list \"%s\" is signed by the key %s, which is not trusted here."
                .formatted(name, key.id()),
            "Compare the id with its owner, then: riskbench keys trust FILE")
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
