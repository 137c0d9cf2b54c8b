package org.riskbench.ui.reviews;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What a team is worth, in sentences. */
final class StaffingTexts {
  private final Messages messages;

  StaffingTexts(Messages messages) {
    this.messages = messages;
  }

  Map<String, String> none() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("gain", "");
    texts.put("flat", "");
    texts.put("lack", "");
    return texts;
  }

  /** Why nothing can be worked out; empty if it can. */
  String lack(Optional<ReviewCases> cases) {
    boolean uncounted = cases.filter(each -> !each.countsDays()).isPresent();
    return uncounted ? messages.text("reviews.staffing.uncounted") : "";
  }

  Map<String, String> of(Staffing staffing, boolean bound, String currency) {
    Map<String, String> texts = none();
    texts.put("gain", bound ? gain(staffing, currency) : "");
    texts.put("flat", flat(staffing, currency));
    return texts;
  }

  private String gain(Staffing staffing, String currency) {
    String who = nextReviewer(staffing.reviewers(staffing.now()));
    double gain = Math.rint(staffing.gain());
    String test = TargetTexts.money(Math.abs(gain), currency);
    double found = Math.rint(staffing.gainFound()) + 0.0; // no minus before nothing
    String calibrate = (found > 0 ? "+" : "") + TargetTexts.money(found, currency);
    if (gain == 0) {
      return messages.text("reviews.gain.nothing", who, calibrate);
    }
    return messages.text(
        gain > 0 ? "reviews.gain.more" : "reviews.gain.less", who, test, calibrate);
  }

  /** The reviewer who would come to a team of so many: {@code A 4th reviewer}. */
  private String nextReviewer(double reviewers) {
    int next = (int) Math.rint(reviewers) + 1;
    boolean whole = Math.abs(reviewers - Math.rint(reviewers)) < 1e-9;
    return whole
        ? messages.text("reviews.next", Formats.ordinal(next))
        : messages.text("reviews.next.one");
  }

  private String flat(Staffing staffing, String currency) {
    if (staffing.enough() == 0) {
      return messages.text("reviews.flat.nobody");
    }
    Staffing.Step last = staffing.curve().get(staffing.curve().size() - 1);
    return messages.text(
        "reviews.flat", staffing.enough(), TargetTexts.money(last.judged(), currency));
  }
}
