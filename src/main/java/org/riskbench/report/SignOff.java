package org.riskbench.report;

import java.util.List;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.page.HtmlText;

/** The last page: empty lines to be filled in by hand. */
final class SignOff {
  private static final List<String> PEOPLE =
      List.of("Developer", "Independent validator", "Owner of the model", "Risk committee");

  private SignOff() {}

  static ReportSection section(SealedModel model) {
    StringBuilder html = new StringBuilder();
    for (String outcome :
        List.of("Approved", "Approved with conditions", "Not approved", "To be seen again by")) {
      html.append("<p><span class=\"box\"></span> ")
          .append(outcome)
          .append(" <span class=\"line\"></span></p>\n");
    }
    html.append(
        "<table class=\"sign\"><caption>Signatures</caption>\n<thead><tr><th scope=\"col\">Role</th>"
            + "<th scope=\"col\">Name</th><th scope=\"col\">Date</th>"
            + "<th scope=\"col\">Signature</th></tr></thead>\n<tbody>\n");
    for (String person : PEOPLE) {
      html.append("<tr><th scope=\"row\">")
          .append(HtmlText.safe(person))
          .append("</th><td></td><td></td><td></td></tr>\n");
    }
    html.append("</tbody></table>\n");
    return ReportSection.titled("Sign-off")
        .say("About model %s, file SHA-256 %s.".formatted(model.id(), model.fileSha256()))
        .html(html.toString())
        .heading("Conditions and remarks")
        .html("<p class=\"remarks\"></p>\n".repeat(6))
        .end();
  }
}
