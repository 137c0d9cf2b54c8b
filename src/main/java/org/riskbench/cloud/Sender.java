package org.riskbench.cloud;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where a call comes from, as the platform tells it.
 *
 * @param address of the caller; never one that a header of the caller's own names
 * @param requestId the platform's name of the call, which names the answer unless the caller does;
 *     empty if there is none
 */
public record Sender(InetAddress address, String requestId) {
  /** Nothing is known. */
  public static final Sender UNKNOWN = new Sender(InetAddress.getLoopbackAddress(), "");

  /** An address in figures: a name would be looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9a-fA-F:.]{2,45}");

  /**
   * A sender of an address as text. Where that is none, the call counts with all others whose
   * address nobody tells.
   */
  static Sender at(String address, String requestId) {
    try {
      return ADDRESS.matcher(address).matches()
          ? new Sender(InetAddress.getByName(address), requestId)
          : new Sender(UNKNOWN.address(), requestId);
    } catch (UnknownHostException e) {
      return new Sender(UNKNOWN.address(), requestId);
    }
  }
}
