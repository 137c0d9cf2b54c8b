package org.riskbench.ui.export;

import org.riskbench.deploy.Target;
import org.riskbench.ui.kit.Messages;

/**
 * One target of the list.
 *
 * @param heading of its group
 */
record TargetRow(Target target, TargetGroup group, String heading, TargetWords words) {
  static TargetRow of(Target target, Messages messages) {
    TargetGroup group = TargetGroup.of(target);
    return new TargetRow(
        target, group, messages.text(group.titleKey()), TargetWords.of(target, messages));
  }

  String word() {
    return target.word();
  }
}
