package org.riskbench.modelfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.ReasonEdit;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** A reason dictionary, or a part of one, as a JSON file of its own. */
public final class ReasonFile {
  private static final long LARGEST = 1 << 20;
  private static final List<String> OPTIONAL =
      List.of(
          ReasonsJson.COVERS,
          ReasonsJson.WORDING,
          ReasonsJson.DIRECTION,
          ReasonsJson.SAFE,
          ReasonsJson.CUSTOMER);

  private ReasonFile() {}

  /**
   * A dictionary with what a file changes of it: codes and fields that the file leaves out stay as
   * they are. Which columns a code covers is the model's and not changed.
   *
   * @throws ProblemException REASON-103 for a code that the dictionary lacks, REASON-104 if the
   *     file can't be read or is no dictionary
   */
  public static ReasonDictionary read(Path file, ReasonDictionary before) {
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable("It is larger than such a file is.").asException();
      }
      JsonView view = JsonView.parse("The reasons file", Files.readAllBytes(file));
      view.having(List.of(ReasonsJson.NOTICE, ReasonsJson.CODES));
      ReasonDictionary changed =
          view.has(ReasonsJson.NOTICE)
              ? before.with(notice(view.at(ReasonsJson.NOTICE), before.notice()))
              : before;
      return view.has(ReasonsJson.CODES)
          ? apply(
              view.at(ReasonsJson.CODES).elements().stream().map(ReasonFile::edit).toList(),
              changed)
          : changed;
    } catch (IOException e) {
      throw unreadable("Check the path and the permissions.").asException(e);
    } catch (ProblemException e) {
      throw Refusal.isContent(e) ? unreadable(e.problem().what()).asException(e) : e;
    }
  }

  /**
   * A dictionary after these changes.
   *
   * @param edits in the order of a file's entries
   * @throws ProblemException REASON-103 for a code that the dictionary lacks, REASON-104 for a
   *     wording that can't be one
   */
  public static ReasonDictionary apply(List<ReasonEdit> edits, ReasonDictionary before) {
    ReasonDictionary changed = before;
    for (int i = 0; i < edits.size(); i++) {
      int entry = i + 1;
      ReasonCode code = changed.find(edits.get(i).code()).orElseThrow(() -> unknown(entry, before));
      try {
        changed = changed.with(edits.get(i).of(code));
      } catch (IllegalArgumentException e) {
        throw unreadable("Entry %d: %s.".formatted(entry, e.getMessage())).asException(e);
      }
    }
    return changed;
  }

  private static ProblemException unknown(int entry, ReasonDictionary known) {
    String codes =
        String.join(", ", known.codes().stream().map(ReasonCode::code).limit(20).toList());
    return Problem.error(
            "REASON-103",
            "Entry %d of the reasons names a code that the model does not have.".formatted(entry),
            "Its codes are: %s%s.".formatted(codes, known.codes().size() > 20 ? ", …" : ""))
        .asException();
  }

  private static CustomerNotice notice(JsonView view, CustomerNotice before) {
    view.having(List.of(ReasonsJson.ON, ReasonsJson.FALLBACK));
    boolean on = view.has(ReasonsJson.ON) ? view.at(ReasonsJson.ON).flag() : before.on();
    String fallback =
        view.has(ReasonsJson.FALLBACK) ? view.at(ReasonsJson.FALLBACK).text() : before.fallback();
    return view.make(() -> new CustomerNotice(on, fallback));
  }

  private static ReasonEdit edit(JsonView view) {
    view.having(OPTIONAL, ReasonsJson.CODE);
    return new ReasonEdit(
        view.at(ReasonsJson.CODE).text(),
        given(view, ReasonsJson.WORDING, JsonView::text),
        given(view, ReasonsJson.DIRECTION, ReasonsJson::direction),
        given(view, ReasonsJson.SAFE, JsonView::flag),
        given(view, ReasonsJson.CUSTOMER, JsonView::text));
  }

  private static <T> Optional<T> given(JsonView view, String field, Function<JsonView, T> read) {
    return view.has(field) ? Optional.of(read.apply(view.at(field))) : Optional.empty();
  }

  private static Problem unreadable(String why) {
    return Problem.error(
        "REASON-104",
        "The reasons file can't be read. " + why,
        "Give a file as models reasons MODEL --out FILE writes it.");
  }

  /**
   * Writes a file that {@link #read} takes, in the place of the one that may be there.
   *
   * @throws ProblemException REASON-105 if it can't be written
   */
  public static void write(Path file, ReasonDictionary dictionary) {
    try {
      AtomicFile.replace(file, JsonText.document(out -> ReasonsJson.write(out, dictionary)));
    } catch (IOException e) {
      throw Problem.error(
              "REASON-105",
              "The reasons file can't be written.",
              "Choose another place, or make room there.")
          .asException(e);
    }
  }
}
