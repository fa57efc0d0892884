package org.flopaudit.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the paths of a log are relative to, and which revision of what was audited. */
final class SarifProvenance {
  /** The name of the repository's folder, where paths are relative to one that lies in it. */
  private static final String REPOSITORY = "REPOROOT";

  private final List<Coverage.Checkout> checkouts;
  private final Optional<Coverage.Enclosure> enclosure;
  private final SarifLocations locations;

  SarifProvenance(Coverage coverage, SarifLocations locations) {
    this.checkouts = coverage.checkouts();
    this.locations = locations;
    boolean isKnown = checkouts.stream().anyMatch(each -> locations.uri(each.path()).isEmpty());
    this.enclosure = isKnown ? Optional.empty() : coverage.enclosure();
  }

  /** Writes both; no path of the machine is told. */
  void write(JsonText json) throws IOException {
    if (!checkouts.isEmpty() || enclosure.isPresent()) {
      json.array("versionControlProvenance");
      if (enclosure.isPresent()) {
        boolean isRoot = enclosure.get().folder().isEmpty();
        String base = isRoot ? SarifLocations.BASE : REPOSITORY;
        revision(enclosure.get().address(), enclosure.get().revision(), "", base, json);
      }
      for (Coverage.Checkout checkout : checkouts) {
        String folder = locations.uri(checkout.path());
        String uri = folder.isEmpty() ? "" : folder + "/";
        revision(checkout.address(), checkout.revision(), uri, SarifLocations.BASE, json);
      }
      json.end();
    }
    bases(json);
  }

  private static void revision(
      String address, String revision, String folder, String base, JsonText json)
      throws IOException {
    json.object().text("repositoryUri", address).text("revisionId", revision);
    json.object("mappedTo");
    if (!folder.isEmpty()) {
      json.text("uri", folder);
    }
    json.text("uriBaseId", base).end().end();
  }

  private void bases(JsonText json) throws IOException {
    json.object("originalUriBaseIds");
    String below = enclosure.map(Coverage.Enclosure::folder).orElse("");
    if (!below.isEmpty()) {
      json.object(REPOSITORY);
      SarifFormat.message(json, "description", "The folder of the repository.");
      json.end();
    }
    json.object(SarifLocations.BASE);
    if (!below.isEmpty()) {
      json.text("uri", SourceRoot.encoded(below) + "/").text("uriBaseId", REPOSITORY);
    }
    SarifFormat.message(json, "description", "The folder that the audited paths are relative to.");
    json.end().end();
  }
}
