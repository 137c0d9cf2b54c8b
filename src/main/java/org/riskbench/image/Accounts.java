package org.riskbench.image;

import java.util.List;

/** The few files of a system that programs ask for users and hosts. */
final class Accounts {
  private static final String USER = Integer.toString(ImagePlan.USER);

  static final List<ImageFile> FILES =
      List.of(
          ImageFile.of(
              "/etc/passwd",
              """
              root:x:0:0:root:/root:/sbin/nologin
              riskbench:x:%1$s:%1$s:riskbench:%2$s:/sbin/nologin
              """
                  .formatted(USER, ImagePlan.TEMPORARY)),
          ImageFile.of(
              "/etc/group",
              """
              root:x:0:
              riskbench:x:%s:
              """
                  .formatted(USER)),
          ImageFile.of("/etc/nsswitch.conf", "hosts: files dns\n"));

  private Accounts() {}
}
