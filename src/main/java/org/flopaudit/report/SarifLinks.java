package org.flopaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/**
 * Links to evidence that lies in another repository than the finding, where it is known where that
 * can be had. They stand beside the message and not among the locations, which GitHub wants to lie
 * in the audited repository.
 */
final class SarifLinks {
  private final Map<String, Coverage.Checkout> byFolder = new HashMap<>();

  /** A piece of evidence and where a browser finds it. */
  private record Link(String role, String address) {}

  SarifLinks(List<Coverage.Checkout> checkouts) {
    checkouts.forEach(checkout -> byFolder.put(checkout.path(), checkout));
  }

  /**
   * Writes the message of a finding: as plain text, and where there are links, also as Markdown
   * with them.
   *
   * @param related the evidence that is written for it
   */
  void writeMessage(Finding finding, List<Finding.Related> related, JsonText json)
      throws IOException {
    json.object("message").text("text", SarifText.message(finding));
    List<Link> links = links(finding, related);
    if (!links.isEmpty()) {
      List<String> words = new ArrayList<>();
      for (Link link : links) {
        words.add("[" + MarkdownFormat.escaped(link.role()) + "](" + link.address() + ")");
      }
      String sentence = SarifText.sentence(MarkdownFormat.escaped(finding.message()));
      json.text("markdown", sentence + " Evidence elsewhere: " + String.join(", ", words) + ".");
    }
    json.end();
  }

  /** Writes the same links as a property of the object being written. */
  void writeEvidence(Finding finding, List<Finding.Related> related, JsonText json)
      throws IOException {
    List<Link> links = links(finding, related);
    if (links.isEmpty()) {
      return;
    }
    json.array("flopaudit/evidence");
    for (Link link : links) {
      json.object().text("role", link.role()).text("uri", link.address()).end();
    }
    json.end();
  }

  private List<Link> links(Finding finding, List<Finding.Related> related) {
    Optional<Coverage.Checkout> own = checkout(finding.place());
    List<Link> links = new ArrayList<>();
    for (Finding.Related one : related) {
      Optional<Coverage.Checkout> other = checkout(one.evidence());
      if (other.isPresent() && !other.equals(own)) {
        links.add(new Link(one.role(), address(other.get(), one.evidence())));
      }
    }
    return links;
  }

  private Optional<Coverage.Checkout> checkout(Evidence evidence) {
    String folder = evidence.path();
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      Coverage.Checkout checkout = byFolder.get(folder);
      if (checkout != null) {
        return Optional.of(checkout);
      }
    }
    return Optional.empty();
  }

  /** The page of the line; hubs and forges show a file of a revision under {@code blob}. */
  private static String address(Coverage.Checkout checkout, Evidence evidence) {
    String folder = checkout.path();
    String file = evidence.path().substring(folder.isEmpty() ? 0 : folder.length() + 1);
    return checkout.address()
        + "/blob/"
        + checkout.revision()
        + "/"
        + SourceRoot.encoded(file)
        + "#L"
        + evidence.from().line();
  }
}
