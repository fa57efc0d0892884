package org.flopaudit.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells the hosts of the internet from this machine and its neighbours, to which no answer of a
 * stranger may send us on.
 */
final class PublicHost {
  private static final int UNIQUE_LOCAL = 0xFC;
  private static final int SHARED = 100;

  private PublicHost() {}

  /** Whether every address that the host of a URI has is one of the internet. */
  static boolean is(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return false;
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicHost::isPublic);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    boolean isUniqueLocal = bytes.length == 16 && (first & 0xFE) == UNIQUE_LOCAL;
    boolean isShared = bytes.length == 4 && first == SHARED && (bytes[1] & 0xC0) == 0x40;
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isUniqueLocal
        && !isShared;
  }
}
