package org.riskbench.cloud;

import java.net.InetAddress;

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
}
